package dev.turnscope.lab.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten thousand requests to allocate, and somebody who wants one allocation. */
class AllocationFloodTest {
  private static final int FLOOD = 10_000;
  private static final int NOW_AND_THEN = 500;

  /** Of the program's heap: an allocation that was refused leaves nothing. */
  private static final long MOST_GROWTH_BYTES = 16 << 20;

  private final List<TurnTestClient> holders = new ArrayList<>();
  private TurnServerFixture turn;

  @BeforeEach
  void start() throws IOException {
    turn = new TurnServerFixture();
  }

  @AfterEach
  void close() throws IOException {
    for (TurnTestClient holder : holders) {
      holder.close();
    }
    turn.close();
  }

  @Test
  void ofOneUserGetTheQuotaAndA486AndOthersAreServed() throws Exception {
    Credentials greedy = turn.credentials(Duration.ofMinutes(5));
    long before = usedHeap();
    for (int i = 0; i < FLOOD; i++) {
      TurnTestClient client = turn.udpClient(greedy);
      if (i < Limits.USUAL.allocationsPerUser()) {
        // Its port stays its own: from the same one another could not allocate (437).
        holders.add(client);
        client.allocate();
      } else {
        assertEquals(486, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
        client.close();
      }
      if (i % NOW_AND_THEN == 0) {
        assertSomebodyElseIsServed();
      }
    }

    assertEquals(Limits.USUAL.allocationsPerUser(), turn.active());
    long growth = usedHeap() - before;
    assertTrue(growth < MOST_GROWTH_BYTES, () -> growth + " bytes more");
    assertSomebodyElseIsServed();
  }

  @Test
  void withoutCredentialsOrWithWrongOnesAllocateNothing() throws Exception {
    Credentials wrong =
        new Credentials(
            turn.credentials(Duration.ofMinutes(5)).username(), new Secret("not the password"));
    try (TurnTestClient client = turn.udpClient(wrong)) {
      byte[] bare =
          StunEncoder.encode(StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP));
      for (int i = 0; i < FLOOD; i++) {
        client.send(bare);
        if (i % NOW_AND_THEN == 0) {
          assertSomebodyElseIsServed();
        }
      }
    }
    try (TurnTestClient client = turn.udpClient(wrong)) {
      for (int i = 0; i < FLOOD; i++) {
        assertEquals(401, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
      }
    }

    assertEquals(0, turn.active());
    assertSomebodyElseIsServed();
  }

  private void assertSomebodyElseIsServed() throws Exception {
    try (TurnTestClient client = turn.udpClient(turn.credentials(Duration.ofMinutes(6)))) {
      assertEquals(0, client.codeOf(Method.ALLOCATE, RequestedTransport.UDP));
      assertEquals(0, client.codeOf(Method.REFRESH, new Lifetime(Duration.ZERO)));
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
