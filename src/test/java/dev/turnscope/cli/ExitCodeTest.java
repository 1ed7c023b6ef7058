package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  private static final UriResult WORKS = result("turn:a", Verdict.WORKS, null);
  private static final UriResult DTLS =
      result("turns:a", Verdict.NOT_TESTED, Cause.UNSUPPORTED_TRANSPORT);
  private static final UriResult SILENT = result("turn:b", Verdict.NO_ANSWER, Cause.UDP_SILENT);
  private static final UriResult STUN_SILENT =
      result("stun:b", Verdict.NO_ANSWER, Cause.UDP_SILENT);

  @Test
  void isZeroWhenEveryTurnUriThatCanBeTestedWorks() {
    assertEquals(0, exitCode(WORKS, DTLS, STUN_SILENT));
  }

  @Test
  void isOneWhenATurnUriDoesNotWork() {
    assertEquals(1, exitCode(WORKS, SILENT));
    assertEquals(1, exitCode(WORKS, result("x", Verdict.FAILS, Cause.BAD_URI)));
    assertEquals(1, exitCode(WORKS, result("turn:c", Verdict.NOT_TESTED, Cause.CANCELLED)));
  }

  @Test
  void isNeverZeroWhenNothingWasSeenToWork() {
    assertEquals(1, exitCode(DTLS));
  }

  @Test
  void followsTheStunServersOfAListWithoutTurn() {
    assertEquals(0, exitCode(result("stun:a", Verdict.WORKS, null)));
    assertEquals(1, exitCode(STUN_SILENT));
  }

  @Test
  void isFourWhenTheEngineIsTheTrouble() {
    assertEquals(
        4, exitCode(result("turn:a", Verdict.NOT_TESTED, Cause.ENGINE_UNAVAILABLE), SILENT));
    assertEquals(4, exitCode(WORKS, result("turn:a", Verdict.NOT_TESTED, Cause.ENGINE_CRASHED)));
  }

  private static int exitCode(UriResult... results) {
    return ExitCode.of(
        new CheckReport(
            "",
            Instant.EPOCH,
            Duration.ZERO,
            Source.servers(),
            List.of(),
            List.of(results),
            new Conclusion(Connects.UNKNOWN, "", List.of(), List.of(), List.of()),
            List.of()));
  }

  private static UriResult result(String uri, Verdict verdict, @Nullable Cause cause) {
    return new UriResult(
        uri,
        null,
        verdict,
        cause,
        "",
        "",
        Duration.ZERO,
        null,
        WebrtcResult.notTested(cause, ""),
        ProbeResult.notTested());
  }
}
