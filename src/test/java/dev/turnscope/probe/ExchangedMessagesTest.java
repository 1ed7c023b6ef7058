package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Attribute;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.stun.AlternateServer;
import dev.turnscope.stun.Method;
import dev.turnscope.testing.FreePorts;
import dev.turnscope.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the probe keeps of the messages that it exchanged. */
class ExchangedMessagesTest {
  private static final String UDP = "turn:127.0.0.1:%d?transport=udp";
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(700);

  /** RFC 8489 section 6.2.1, with libwebrtc's RTO. */
  private static final List<Integer> SENDS_MS = List.of(0, 250, 750, 1750);

  @Test
  void ofAHealthyWalkAreItsThreeRequestsWithTheirAnswers() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(TurnScript::allocate)) {
      List<ExchangedMessage> messages = run(server, DEADLINE).messages();

      assertEquals(
          List.of(
              "sent Allocate request",
              "received Allocate error response 401 Unauthorized",
              "sent Allocate request",
              "received Allocate success response",
              "sent Refresh request",
              "received Refresh success response"),
          words(messages));
      assertEquals(
          List.of(
              new Attribute("REQUESTED-TRANSPORT", "UDP"),
              new Attribute("USERNAME", "hidden"),
              new Attribute("REALM", "test"),
              new Attribute("NONCE", "n1"),
              new Attribute("MESSAGE-INTEGRITY", "hidden")),
          messages.get(2).attributes());
      ExchangedMessage first = messages.getFirst();
      assertEquals(Addresses.text(server.address()), first.server());
      assertEquals(server.received.getFirst().length, first.size());
      assertEquals(first.transaction(), messages.get(1).transaction());
      assertEquals(
          "%08x".formatted(ScriptedServer.message(server.received.getFirst()).id().high()),
          first.transaction());
      assertTrue(isInOrder(messages), messages::toString);
    }
  }

  @Test
  void ofASilentServerAreTheRetransmissionsAtTheirTimes() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(_ -> List.of())) {
      ProbeResult result = run(server, Duration.ofMillis(1500));
      List<ExchangedMessage> messages = result.messages();
      Duration start = result.stages().getLast().start();

      assertEquals(Verdict.NO_ANSWER, result.verdict());
      assertEquals(Collections.nCopies(3, "sent Allocate request"), words(messages));
      for (int sends = 0; sends < messages.size(); sends++) {
        ExchangedMessage message = messages.get(sends);
        assertEquals(sends, message.retransmission());
        assertEquals(messages.getFirst().transaction(), message.transaction());
        Duration at = message.at().minus(start);
        assertTrue(at.toMillis() >= SENDS_MS.get(sends), messages::toString);
        assertTrue(at.toMillis() < SENDS_MS.get(sends + 1), messages::toString);
      }
    }
  }

  @Test
  void ofARefusedPortIsTheRequest() throws Exception {
    ProbeResult result = run(uri(UDP.formatted(FreePorts.next())), DEADLINE);

    assertEquals(Cause.UDP_REFUSED, result.cause());
    assertEquals(List.of("sent Allocate request"), words(result.messages()));
  }

  @Test
  void ofAServerThatDoesNotConnectAreNone() throws Exception {
    ProbeResult result =
        run(uri("turn:127.0.0.1:%d?transport=tcp".formatted(FreePorts.next())), DEADLINE);

    assertEquals(List.of(), result.messages());
  }

  @Test
  void nameTheServerThatARedirectionLeadsTo() throws Exception {
    try (ScriptedServer second = ScriptedServer.start(TurnScript::allocate);
        ScriptedServer first =
            ScriptedServer.start(
                request ->
                    List.of(
                        ScriptedServer.refusal(
                            request, 300, "Try", new AlternateServer(second.address()))))) {
      List<ExchangedMessage> messages = run(first, DEADLINE).messages();

      assertEquals(Addresses.text(first.address()), messages.get(1).server());
      assertEquals("Allocate error response 300 Try", messages.get(1).what());
      assertEquals(Addresses.text(second.address()), messages.get(2).server());
    }
  }

  @Test
  void sayWhatAWebServerAnsweredOverTcp() throws Exception {
    byte[] page = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (TestServer server =
        TestServer.start(
            socket -> {
              socket.getInputStream().read();
              socket.getOutputStream().write(page);
              TestServer.holdOpen(socket);
            })) {
      ProbeResult result =
          run(uri("turn:127.0.0.1:%d?transport=tcp".formatted(server.port())), DEADLINE);

      assertEquals(Cause.NOT_TURN, result.cause());
      assertEquals(Direction.RECEIVED, result.messages().getLast().direction());
      assertTrue(
          result.messages().getLast().what().startsWith("28 bytes"), result.messages()::toString);
    }
  }

  @Test
  void stayWithinTheirBoundUnderAFlood() throws Exception {
    byte[] garbage = new byte[1200];
    List<byte[]> flood = Collections.nCopies(5000, garbage);
    try (ScriptedServer server = ScriptedServer.start(_ -> flood)) {
      List<ExchangedMessage> messages = run(server, SHORT).messages();

      assertEquals(41, messages.size());
      assertTrue(
          messages.getLast().what().endsWith("more messages that were not kept"),
          messages::toString);
    }
  }

  @Test
  void areToldWhileTheProbeRunsAndItsResultBeforeTheReleaseIsAnswered() throws Exception {
    List<List<ExchangedMessage>> heard = new ArrayList<>();
    List<ProbeResult> judged = new ArrayList<>();
    try (ScriptedServer server =
        ScriptedServer.start(
            request ->
                ScriptedServer.message(request).method() == Method.REFRESH
                    ? List.of()
                    : TurnScript.allocate(request))) {
      ProbeResult result =
          new Probe()
              .run(
                  server.uri(UDP),
                  TurnScript.CREDENTIALS,
                  Trust.platform(),
                  DEADLINE,
                  new ProbeListener() {
                    @Override
                    public void stageEnded(StageResult stage) {}

                    @Override
                    public synchronized void exchanged(List<ExchangedMessage> soFar) {
                      heard.add(soFar);
                    }

                    @Override
                    public void judged(ProbeResult certain) {
                      judged.add(certain);
                    }
                  });

      assertEquals(result.messages(), heard.getLast());
      assertEquals("sent Refresh request", words(heard.get(4)).getLast());
      assertEquals(
          List.of(result.withMessages(heard.get(4))), judged, "The wait came before the verdict.");
    }
  }

  private static boolean isInOrder(List<ExchangedMessage> messages) {
    List<Duration> times = messages.stream().map(ExchangedMessage::at).toList();
    return times.equals(times.stream().sorted().toList());
  }

  private static List<String> words(List<ExchangedMessage> messages) {
    return messages.stream()
        .map(message -> message.direction().word() + " " + message.what())
        .toList();
  }

  private static IceUri uri(String text) {
    return (IceUri) ListedUri.read(text);
  }

  private static ProbeResult run(ScriptedServer server, Duration deadline) throws Exception {
    return run(server.uri(UDP), deadline);
  }

  private static ProbeResult run(IceUri uri, Duration deadline) throws Exception {
    return new Probe().run(uri, TurnScript.CREDENTIALS, Trust.platform(), deadline, _ -> {});
  }
}
