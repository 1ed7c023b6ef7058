package dev.turnscope.ui.servers;

import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.ui.look.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a URI has done with its time: a span for each stage of the probe that ended, and one for
 * what no stage accounts for, which grows while the check runs.
 *
 * @param relayed the moment of libwebrtc's relay candidate, since the start of the URI's check; of
 *     a STUN URI that of its server-reflexive one; null where none came
 */
public record Timeline(List<Span> spans, @Nullable Duration relayed) {
  static final Timeline EMPTY = new Timeline(List.of(), null);

  public Timeline {
    spans = List.copyOf(spans);
  }

  /**
   * A part of the time.
   *
   * @param stage null of what no stage accounts for
   * @param start since the start of the URI's check
   * @param end since the start of the URI's check
   * @param tone how it ended; {@link Tone#BUSY} of what goes on
   */
  public record Span(@Nullable Stage stage, Duration start, Duration end, Tone tone) {}

  /**
   * @param sinceStart the time to the verdict, or that has passed so far
   * @param tone the verdict's, or {@link Tone#BUSY}
   */
  static Timeline of(
      List<StageResult> stages, Duration sinceStart, Tone tone, @Nullable Duration relayed) {
    List<Span> spans = new ArrayList<>();
    Duration told = Duration.ZERO;
    for (StageResult stage : stages) {
      spans.add(new Span(stage.stage(), stage.start(), stage.end(), Tone.of(stage.outcome())));
      told = stage.end().compareTo(told) > 0 ? stage.end() : told;
    }
    if (sinceStart.compareTo(told) > 0) {
      spans.add(new Span(null, told, sinceStart, tone));
    }
    return new Timeline(spans, relayed);
  }
}
