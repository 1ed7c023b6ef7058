package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers that answer over UDP with anything but what they should. */
class HostileDatagramTest {
  private static final String UDP = "turn:127.0.0.1:%d?transport=udp";
  private static final String DTLS = "turns:127.0.0.1:%d?transport=udp";
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  void repeatsItsRequestAndNamesTheSilence() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(request -> List.of())) {
      ProbeResult result = run(server, UDP, SHORT);
      assertEquals(Cause.UDP_SILENT, result.cause());
      assertEquals(Verdict.NO_ANSWER, result.verdict());
      // At 0 and 0.5 s (RFC 8489 section 6.2.1), one and the same.
      assertEquals(2, server.received.size());
      assertTrue(Arrays.equals(server.received.getFirst(), server.received.getLast()));
    }
  }

  @Test
  void waitsForTheAnswerBehindEverythingThatIsNone() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(HostileDatagramTest::muchAndThenTheAnswer)) {
      assertEquals(Cause.QUOTA_REACHED, run(server, UDP, DEADLINE).cause());
    }
  }

  @Test
  void namesGarbageAtTheDeadline() throws Exception {
    byte[] garbage = {(byte) 0xfe, 1, 2};
    try (ScriptedServer server = ScriptedServer.start(request -> List.of(garbage))) {
      ProbeResult result = run(server, UDP, SHORT);
      assertEquals(Cause.NOT_TURN, result.cause());
      assertEquals(Verdict.FAILS, result.verdict());
    }
  }

  @Test
  void doesNotTakeTheAnswerToAnotherRequest() throws Exception {
    byte[] foreign = ScriptedServer.header(0x0113, 0, 7, 7);
    try (ScriptedServer server = ScriptedServer.start(request -> List.of(foreign))) {
      assertEquals(Cause.UDP_SILENT, run(server, UDP, SHORT).cause());
    }
  }

  @Test
  void endsWithinItsDeadlineUnderAFlood() throws Exception {
    byte[] foreign = Arrays.copyOf(ScriptedServer.header(0x0113, 0, 7, 7), 1200);
    List<byte[]> flood = Collections.nCopies(20_000, foreign);
    try (ScriptedServer server = ScriptedServer.start(request -> flood)) {
      StageClock clock = new StageClock(SHORT.plusSeconds(2));
      assertEquals(Verdict.FAILS, run(server, UDP, SHORT).verdict());
      assertTrue(!clock.remaining().isZero(), "The probe ran on past its deadline.");
    }
  }

  @Test
  void namesASilentDtlsServer() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(request -> List.of())) {
      ProbeResult result = run(server, DTLS, SHORT);
      assertEquals(Cause.UDP_SILENT, result.cause());
      assertEquals(2, server.received.size());
    }
  }

  @Test
  void namesADtlsServerThatBeginsAndStops() throws Exception {
    // A HelloVerifyRequest, cut off inside (RFC 6347 section 4.2.1).
    byte[] cut = {22, (byte) 0xfe, (byte) 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 3, 0, 0, 35};
    try (ScriptedServer server = ScriptedServer.start(request -> List.of(cut))) {
      ProbeResult result = run(server, DTLS, SHORT);
      assertEquals(Cause.TLS_SILENT, result.cause());
      assertEquals(Verdict.NO_ANSWER, result.verdict());
    }
  }

  @Test
  void namesADtlsAlert() throws Exception {
    byte[] alert = {21, (byte) 0xfe, (byte) 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 40};
    try (ScriptedServer server = ScriptedServer.start(request -> List.of(alert))) {
      ProbeResult result = run(server, DTLS, SHORT);
      assertEquals(Cause.TLS_FAILED, result.cause());
      assertEquals(Verdict.FAILS, result.verdict());
    }
  }

  @Test
  void namesWhatAnswersDtlsWithPlainStun() throws Exception {
    byte[] stun = ScriptedServer.header(0x0113, 0, 7, 7);
    try (ScriptedServer server = ScriptedServer.start(request -> List.of(stun))) {
      assertEquals(Cause.NOT_TURN, run(server, DTLS, SHORT).cause());
    }
  }

  @Test
  void endsAtOnceWhenItIsInterrupted() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(request -> List.of())) {
      FutureTask<ProbeResult> probe =
          new FutureTask<>(() -> run(server, UDP, Duration.ofMinutes(1)));
      Thread thread = Thread.ofVirtual().start(probe);
      Await.until("a request comes", DEADLINE, () -> !server.received.isEmpty());
      thread.interrupt();
      ExecutionException ended =
          assertThrows(ExecutionException.class, () -> probe.get(2, TimeUnit.SECONDS));
      assertTrue(ended.getCause() instanceof InterruptedException);
    }
  }

  private static List<byte[]> muchAndThenTheAnswer(byte[] request) {
    byte[] good = ScriptedServer.refusal(request, 486, "Quota");
    List<byte[]> answers = new ArrayList<>();
    answers.add(new byte[0]);
    answers.add(new byte[] {1});
    answers.add(Arrays.copyOf(good, good.length - 4));
    answers.add(Arrays.copyOf(good, good.length + 4));
    answers.add(new byte[60_000]);
    byte[] otherCookie = good.clone();
    otherCookie[4] = 0;
    answers.add(otherCookie);
    answers.add(ScriptedServer.header(0x0113, 0, 7, 7));
    answers.add(request);
    answers.add(good);
    answers.add(good);
    return answers;
  }

  private static ProbeResult run(ScriptedServer server, String uri, Duration deadline)
      throws Exception {
    return new Probe().run(server.uri(uri), null, Trust.platform(), deadline, stage -> {});
  }
}
