package dev.turnscope.lab.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.turnscope.model.Secret;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final Recent<Integer> recent = new Recent<>();

  @Test
  void givesWhatWasPutLastUntilItIsTakenAway() {
    recent.put(new Secret("one"), 1);
    recent.put(new Secret("one"), 2);

    assertEquals(2, recent.get(new Secret("one")));
    assertEquals(2, recent.remove(new Secret("one")));
    assertNull(recent.get(new Secret("one")));
  }

  @Test
  void forgetsTheOldestOfAThousand() {
    for (int number = 0; number <= 1_000; number++) {
      recent.put(new Secret("n" + number), number);
    }

    assertNull(recent.get(new Secret("n0")));
    assertEquals(1, recent.get(new Secret("n1")));
    assertEquals(1_000, recent.get(new Secret("n1000")));
  }
}
