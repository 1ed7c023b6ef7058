package dev.turnscope.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.ui.detail.Waterfall.Bar;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {

  @Test
  void stagesShareOneAxisThatBeginsWithTheFirst() {
    assertEquals(
        List.of(new Bar(0, 0.25), new Bar(0.25, 1)),
        Waterfall.of(List.of(stage(10, 20), stage(20, 50))));
  }

  @Test
  void stagesThatTookNoTimeStandAtTheStart() {
    assertEquals(List.of(new Bar(0, 0)), Waterfall.of(List.of(stage(0, 0))));
    assertEquals(List.of(new Bar(0, 0.1)), Waterfall.of(List.of(stage(0, 1))));
    assertEquals(List.of(), Waterfall.of(List.of()));
  }

  private static StageResult stage(int start, int end) {
    return new StageResult(
        Stage.CONNECT,
        Duration.ofMillis(start),
        Duration.ofMillis(end),
        StageResult.Outcome.OK,
        "");
  }
}
