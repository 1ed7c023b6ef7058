package dev.turnscope.ui.work;

import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptChannelsTest {
  private static final Place HERE = new Place(ACME, "eu-west-1");
  private static final Place THERE = new Place(ACME, "us-east-1");

  private final KeptChannels memory = new KeptChannels(Memory.ofThisStart());

  @Test
  void pinsStandInTheirOrderEachOnceAndForTheirPlaceAlone() {
    memory.pin(HERE, "b");
    memory.pin(HERE, "a");
    memory.pin(HERE, "b");

    assertEquals(List.of("b", "a"), memory.pinned(HERE));
    assertEquals(List.of(), memory.pinned(THERE));

    memory.unpin(HERE, "b");
    assertEquals(List.of("a"), memory.pinned(HERE));
  }

  @Test
  void theLastOneUsedIsTheFirst() {
    memory.used(HERE, "a");
    memory.used(HERE, "b");
    memory.used(HERE, "a");

    assertEquals(List.of("a", "b"), memory.recent(HERE));
  }
}
