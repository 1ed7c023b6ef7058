package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChannelPaceTest {
  private final AtomicLong now = new AtomicLong(-7);
  private final ChannelPace pace = new ChannelPace(now::get);
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void fiveListsOfAChannelAreAskedForAtOnceAndTheSixthASecondAfterTheFirst() throws Exception {
    for (int list = 0; list < 6; list++) {
      pace.await("door", this::pass);
    }

    assertEquals(List.of(Duration.ofSeconds(1)), waits);
  }

  @Test
  void noSecondEverSeesMoreThanFive() throws Exception {
    List<Long> begun = new ArrayList<>();
    for (int list = 0; list < 40; list++) {
      pace.await("door", this::pass);
      begun.add(now.get());
      now.addAndGet(Duration.ofMillis(list * 7 % 90).toNanos());
    }

    for (int list = 5; list < begun.size(); list++) {
      long span = begun.get(list) - begun.get(list - 5);
      assertEquals(true, span >= Duration.ofSeconds(1).toNanos(), "at list " + list);
    }
  }

  @Test
  void channelsDoNotWaitForEachOther() throws Exception {
    for (int list = 0; list < 5; list++) {
      pace.await("door", this::pass);
      pace.await("porch", this::pass);
    }

    assertEquals(List.of(), waits);
  }

  @Test
  void whoIsCancelledTakesNoTurn() throws Exception {
    for (int list = 0; list < 5; list++) {
      pace.await("door", this::pass);
    }
    for (int cancelled = 0; cancelled < 20; cancelled++) {
      assertThrows(
          InterruptedException.class,
          () ->
              pace.await(
                  "door",
                  _ -> {
                    throw new InterruptedException();
                  }));
    }

    pace.await("door", this::pass);

    assertEquals(List.of(Duration.ofSeconds(1)), waits);
  }

  private void pass(Duration time) {
    waits.add(time);
    now.addAndGet(time.toNanos());
  }
}
