package dev.turnscope.store;

import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports whose every free text carries a mark that the store must not keep. */
final class Reports {
  static final String MARK = "marked-text";

  private Reports() {}

  static CheckReport of(Source source, Instant startedAt, UriResult... results) {
    return new CheckReport(
        MARK,
        startedAt,
        Duration.ofSeconds(5),
        source,
        List.of(new CheckReport.Server(List.of(MARK), null, null)),
        List.of(results),
        new Conclusion(Connects.UNKNOWN, MARK, List.of(MARK), List.of(MARK), List.of()),
        List.of(MARK));
  }

  static UriResult works(String uri, int milliseconds) {
    return result(uri, Verdict.WORKS, null, Duration.ofMillis(milliseconds));
  }

  static UriResult silent(String uri, Cause cause) {
    return result(uri, Verdict.NO_ANSWER, cause, Duration.ofSeconds(5));
  }

  static UriResult untested(String uri) {
    return result(uri, Verdict.NOT_TESTED, Cause.CANCELLED, Duration.ZERO);
  }

  private static UriResult result(
      String uri, Verdict verdict, @Nullable Cause cause, Duration elapsed) {
    return new UriResult(
        uri,
        ListedUri.read(uri) instanceof IceUri ice ? ice.transport() : null,
        verdict,
        cause,
        MARK,
        MARK,
        elapsed,
        MARK,
        WebrtcResult.notTested(null, MARK),
        ProbeResult.notTested());
  }
}
