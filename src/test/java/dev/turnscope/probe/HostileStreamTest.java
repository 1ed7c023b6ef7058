package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Servers that answer over TCP with anything but what they should. */
class HostileStreamTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration MARGIN = Duration.ofSeconds(2);

  @Test
  void namesAWebServer() throws Exception {
    ProbeResult result = answered(text("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n"), DEADLINE);
    assertNotTurn(result, "“HTTP/1.1 400 Bad Request”");
  }

  @Test
  void namesATlsServer() throws Exception {
    assertNotTurn(answered(new byte[] {21, 3, 3, 0, 2, 2, 70}, DEADLINE), "a TLS alert");
  }

  @Test
  void namesGarbageInPrintableLetters() throws Exception {
    ProbeResult result = answered(new byte[] {(byte) 0xff, 0x1b, 0x5b, 7}, DEADLINE);
    assertNotTurn(result, "4 bytes that begin with ff 1b 5b 07");
  }

  @Test
  void namesAnotherMagicCookie() throws Exception {
    byte[] answer = new byte[20];
    answer[1] = 1;
    assertNotTurn(answered(answer, DEADLINE), "20 bytes");
  }

  @Test
  void namesAMessageLongerThanAnyAnswer() throws Exception {
    byte[] answer = ScriptedServer.header(0x0113, 0xfffc, 1, 2);
    assertNotTurn(answered(answer, DEADLINE), "damaged STUN message");
  }

  @Test
  void waitsNoLongerThanItsDeadlineForAMessageWithoutEnd() throws Exception {
    ProbeResult result = answered(ScriptedServer.header(0x0113, 4000, 1, 2), SHORT);
    assertEquals(Cause.TURN_SILENT, result.cause());
    assertEquals(Verdict.NO_ANSWER, result.verdict());
  }

  @Test
  void endsWithinItsDeadlineUnderMegabytesOfForeignMessages() throws Exception {
    byte[] foreign = ScriptedServer.header(0x0101, 0, 1, 2);
    byte[] many = new byte[foreign.length * 1000];
    for (int i = 0; i < many.length; i += foreign.length) {
      System.arraycopy(foreign, 0, many, i, foreign.length);
    }
    ProbeResult result = run(socket -> flood(socket, many), SHORT);
    assertEquals(Cause.TURN_SILENT, result.cause());
    assertTrue(detail(result).contains("belong to no request"), detail(result));
  }

  @Test
  void namesAServerThatCloses() throws Exception {
    ProbeResult result = run(socket -> socket.getInputStream().read(), DEADLINE);
    assertEquals(Cause.TCP_RESET, result.cause());
    assertEquals(Verdict.FAILS, result.verdict());
  }

  @Test
  void namesAReset() throws Exception {
    assertEquals(Cause.TCP_RESET, run(TestServer::reset, DEADLINE).cause());
  }

  @Test
  void readsAnAnswerThatComesByteByByte() throws Exception {
    ProbeResult result =
        run(
            socket -> {
              byte[] request = socket.getInputStream().readNBytes(28);
              socket.setTcpNoDelay(true);
              for (byte next : ScriptedServer.refusal(request, 486, "Quota")) {
                socket.getOutputStream().write(next);
              }
              TestServer.holdOpen(socket);
            },
            DEADLINE);
    assertEquals(Cause.QUOTA_REACHED, result.cause());
  }

  @Test
  void takesTheGoodMessageThatGarbageFollows() throws Exception {
    ProbeResult result =
        run(
            socket -> {
              byte[] request = socket.getInputStream().readNBytes(28);
              byte[] good = ScriptedServer.refusal(request, 508, "Full");
              byte[] both = Arrays.copyOf(good, good.length + 100);
              Arrays.fill(both, good.length, both.length, (byte) 0xee);
              socket.getOutputStream().write(both);
              TestServer.holdOpen(socket);
            },
            DEADLINE);
    assertEquals(Cause.INSUFFICIENT_CAPACITY, result.cause());
  }

  private static void assertNotTurn(ProbeResult result, String detail) {
    assertEquals(Cause.NOT_TURN, result.cause(), () -> result.stages().toString());
    assertEquals(Verdict.FAILS, result.verdict());
    assertTrue(detail(result).contains(detail), detail(result));
  }

  private static String detail(ProbeResult result) {
    return result.stages().getLast().detail();
  }

  private static void flood(Socket socket, byte[] many) throws IOException {
    while (!socket.isClosed()) {
      socket.getOutputStream().write(many);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ProbeResult answered(byte[] answer, Duration deadline) throws Exception {
    return run(
        socket -> {
          socket.getInputStream().readNBytes(28);
          socket.getOutputStream().write(answer);
          TestServer.holdOpen(socket);
        },
        deadline);
  }

  private static ProbeResult run(TestServer.Manner manner, Duration deadline) throws Exception {
    try (TestServer server = TestServer.start(manner)) {
      IceUri uri =
          (IceUri) ListedUri.read("turn:127.0.0.1:%d?transport=tcp".formatted(server.port()));
      StageClock clock = new StageClock(deadline.plus(MARGIN));
      ProbeResult result = new Probe().run(uri, null, Trust.platform(), deadline, stage -> {});
      assertTrue(!clock.remaining().isZero(), "The probe ran on past its deadline.");
      return result;
    }
  }
}
