package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.testing.Coturn;
import dev.turnscope.testing.FreePorts;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gathers through the real libwebrtc from the real coturn. */
class WebrtcEngineTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static Coturn coturn;
  private static WebrtcEngine engine;

  @BeforeAll
  static void start() throws Exception {
    engine = WebrtcEngine.start();
    coturn = Coturn.start();
  }

  @AfterAll
  static void stop() throws Exception {
    engine.close();
    coturn.close();
  }

  @Test
  void relaysOverUdp() throws Exception {
    assertRelays(coturn.udp());
  }

  @Test
  void relaysOverTcp() throws Exception {
    assertRelays(coturn.tcp());
  }

  @Test
  void relaysOverTlsWhoeverSignedTheCertificate() throws Exception {
    assertRelays(coturn.tls());
  }

  @Test
  void findsTheServerReflexiveAddress() throws Exception {
    WebrtcResult result = gather(coturn.stun(), null);
    assertEquals(Verdict.WORKS, result.verdict());
    assertEquals("srflx", result.candidates().getLast().type());
  }

  @Test
  void tellsTheListenerBeforeTheResult() throws Exception {
    List<IceCandidate> heard = new CopyOnWriteArrayList<>();
    WebrtcResult result =
        await(engine.gather(coturn.udp(), Coturn.CREDENTIALS, DEADLINE, heard::add));
    assertEquals(result.candidates(), heard);
  }

  @Test
  void reportsAWrongPasswordOnceAs401() throws Exception {
    for (IceUri uri : List.of(coturn.udp(), coturn.tcp(), coturn.tls())) {
      WebrtcResult result =
          gather(uri, new Credentials(new Secret("viewer"), new Secret("not this one")));
      assertEquals(Verdict.FAILS, result.verdict(), uri.text());
      assertEquals(List.of(401), result.errors().stream().map(IceError::code).toList(), uri.text());
    }
  }

  @Test
  void failsAtARefusedPortBeforeTheDeadline() throws Exception {
    WebrtcResult result =
        gather(uri("turn:127.0.0.1:%d?transport=tcp", FreePorts.next()), Coturn.CREDENTIALS);
    assertEquals(Verdict.FAILS, result.verdict());
    assertEquals(
        List.of(IceError.UNREACHABLE), result.errors().stream().map(IceError::code).toList());
  }

  @Test
  void saysNoAnswerWhereUdpStaysSilent() throws Exception {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Duration deadline = Duration.ofMillis(600);
      WebrtcResult result =
          await(
              engine.gather(
                  uri("turn:127.0.0.1:%d?transport=udp", silent.getLocalPort()),
                  Coturn.CREDENTIALS,
                  deadline,
                  candidate -> {}));
      assertEquals(Verdict.NO_ANSWER, result.verdict());
      assertEquals(List.of(), result.errors());
      assertTrue(result.elapsed().compareTo(deadline) >= 0);
    }
  }

  @Test
  void doesNotGiveDtlsToLibwebrtc() throws Exception {
    WebrtcResult result = gather(coturn.dtls(), Coturn.CREDENTIALS);
    assertEquals(Verdict.NOT_TESTED, result.verdict());
    assertEquals(Cause.UNSUPPORTED_TRANSPORT, result.cause());
  }

  @Test
  void doesNotGiveAServerWithoutAPasswordToLibwebrtc() throws Exception {
    WebrtcResult result =
        gather(coturn.udp(), new Credentials(new Secret("viewer"), new Secret("")));
    assertEquals(Cause.CREDENTIALS_MISSING, result.cause());
  }

  @Test
  void gathersFromThirtyUrisAtOnce() throws Exception {
    List<IceUri> uris = List.of(coturn.udp(), coturn.tcp(), coturn.tls());
    List<Gathering> gatherings = new ArrayList<>();
    IntStream.range(0, 30)
        .forEach(
            i ->
                gatherings.add(
                    engine.gather(
                        uris.get(i % uris.size()), Coturn.CREDENTIALS, DEADLINE, candidate -> {})));
    for (Gathering gathering : gatherings) {
      assertEquals(Verdict.WORKS, await(gathering).verdict());
    }
  }

  private static void assertRelays(IceUri uri) throws Exception {
    WebrtcResult result = gather(uri, Coturn.CREDENTIALS);
    assertEquals(Verdict.WORKS, result.verdict(), result::toString);
    IceCandidate relay = result.candidates().getLast();
    assertEquals("relay", relay.type());
    assertTrue(relay.address().startsWith("127.0.0.1:"), relay.address());
    assertTrue(result.elapsed().compareTo(DEADLINE) < 0);
  }

  private static WebrtcResult gather(IceUri uri, @Nullable Credentials credentials)
      throws Exception {
    return await(engine.gather(uri, credentials, DEADLINE, candidate -> {}));
  }

  private static WebrtcResult await(Gathering gathering) throws Exception {
    return gathering.result().get(40, TimeUnit.SECONDS);
  }

  private static IceUri uri(String format, int port) {
    return (IceUri) ListedUri.read(format.formatted(port));
  }
}
