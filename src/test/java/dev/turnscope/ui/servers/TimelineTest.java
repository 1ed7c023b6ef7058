package dev.turnscope.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.servers.Timeline.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void beforeTheFirstStageEndsTheTimeThatPassedGrows() {
    assertEquals(
        List.of(span(null, 0, 400, Tone.BUSY)),
        Timeline.of(List.of(), Duration.ofMillis(400), Tone.BUSY, null).spans());
  }

  @Test
  void everyStageHasItsOwnSpanAndWhatNoneAccountsForFollows() {
    List<StageResult> stages =
        List.of(
            new StageResult(Stage.DNS, millis(0), millis(3), Outcome.OK, ""),
            new StageResult(Stage.CONNECT, millis(4), millis(24), Outcome.FAILED, ""));

    assertEquals(
        List.of(
            span(Stage.DNS, 0, 3, Tone.GOOD),
            span(Stage.CONNECT, 4, 24, Tone.BAD),
            span(null, 24, 31, Tone.BAD)),
        Timeline.of(stages, millis(31), Tone.BAD, null).spans());
  }

  @Test
  void stagesThatEndAfterTheVerdictLeaveNothingOver() {
    List<StageResult> stages =
        List.of(new StageResult(Stage.DATA, millis(50), millis(80), Outcome.OK, ""));

    assertEquals(
        List.of(span(Stage.DATA, 50, 80, Tone.GOOD)),
        Timeline.of(stages, millis(61), Tone.GOOD, millis(61)).spans());
  }

  private static Span span(@Nullable Stage stage, long start, long end, Tone tone) {
    return new Span(stage, millis(start), millis(end), tone);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
