package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.CoturnClient.Outcome;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Transport;
import dev.turnscope.testing.Await;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lab's TURN servers under a client that this project did not write. */
class LabRelaysTest {
  private static Lab lab;

  @BeforeAll
  static void startTheLab() {
    lab = Lab.start();
  }

  @AfterAll
  static void closeTheLab() {
    lab.close();
  }

  @Test
  void relaysChannelDataOverUdp() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer()), Transport.UDP);
  }

  @Test
  void relaysSendAndDataIndicationsOverUdp() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer(), "-s"), Transport.UDP);
  }

  @Test
  void relaysOverTcp() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer(), "-t"), Transport.TCP);
  }

  @Test
  void relaysIndicationsOverTcp() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer(), "-t", "-s"), Transport.TCP);
  }

  @Test
  void relaysOverTls() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer(), "-t", "-S"), Transport.TLS);
  }

  @Test
  void relaysOverDtls() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer(), "-S"), Transport.DTLS);
  }

  @Test
  void relaysIndicationsOverDtls() throws Exception {
    assertNothingLost(CoturnClient.run(firstServer(), "-S", "-s"), Transport.DTLS);
  }

  private static IceServer firstServer() {
    return lab.iceServers(Scenario.HEALTHY).getFirst();
  }

  private static void assertNothingLost(Outcome outcome, Transport transport) throws Exception {
    assertEquals(0, outcome.exit(), outcome::output);
    assertEquals(CoturnClient.MESSAGES, outcome.sent(), outcome::output);
    assertEquals(outcome.sent(), outcome.received(), outcome::output);
    assertEquals(0, outcome.lost(), outcome::output);
    assertTrue(made(transport).size() >= 2, () -> made(transport).toString());
    // Over datagrams this client leaves without a word, and the allocation lives out its time.
    Await.until(
        "the allocations end",
        Duration.ofSeconds(5),
        () ->
            transport == Transport.UDP
                || transport == Transport.DTLS
                || made(transport).stream().noneMatch(LabAllocation::active));
  }

  private static List<LabAllocation> made(Transport transport) {
    return lab.allocations(Scenario.HEALTHY).stream()
        .filter(allocation -> allocation.transport() == transport)
        .toList();
  }
}
