package dev.turnscope.ui.detail;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it is shown, also before it is reached: lines do not move as stages end.
 *
 * @param time empty of a stage that has not ended
 * @param bar null of a stage that has not ended
 */
record StageLine(Tone tone, String name, String time, String detail, Waterfall.@Nullable Bar bar) {

  /**
   * The stages that ended, in their order, and then those that a way to the server has besides.
   *
   * @param running whether the probe may still get there
   * @param cancelledAt when the next stage was broken off, null where none was
   */
  static List<StageLine> of(
      String uri, List<StageResult> stages, boolean running, @Nullable Duration cancelledAt) {
    Transport transport = ListedUri.read(uri) instanceof IceUri ice ? ice.transport() : null;
    List<StageLine> lines = new ArrayList<>();
    List<StageResult> begun = begun(uri, stages, cancelledAt);
    List<Waterfall.Bar> bars = Waterfall.of(begun);
    for (int index = 0; index < begun.size(); index++) {
      StageResult stage = begun.get(index);
      lines.add(
          new StageLine(
              index < stages.size() ? Tone.of(stage.outcome()) : Tone.UNTRIED,
              Texts.stage(stage.stage(), transport),
              Texts.millis(stage.end().minus(stage.start())),
              stage.detail(),
              bars.get(index)));
    }
    boolean next = running;
    for (Stage stage : ahead(uri, begun)) {
      lines.add(
          new StageLine(
              next ? Tone.BUSY : Tone.UNTRIED, Texts.stage(stage, transport), "", "", null));
      next = false;
    }
    return lines;
  }

  /** With the stage that was under way when the check was cancelled: its time is evidence too. */
  private static List<StageResult> begun(
      String uri, List<StageResult> ended, @Nullable Duration cancelledAt) {
    List<Stage> ahead = ahead(uri, ended);
    if (cancelledAt == null || ahead.isEmpty()) {
      return ended;
    }
    Duration from = ended.isEmpty() ? Duration.ZERO : ended.getLast().end();
    List<StageResult> begun = new ArrayList<>(ended);
    begun.add(
        new StageResult(
            ahead.getFirst(),
            from,
            cancelledAt.compareTo(from) > 0 ? cancelledAt : from,
            StageResult.Outcome.NO_ANSWER,
            Words.of("detail.stage.cancelled")));
    return begun;
  }

  /** For a person who hears it. */
  String spoken() {
    return bar == null
        ? Words.of("detail.stage.spoken.not-reached", name)
        : Words.of("detail.stage.spoken", name, time, detail);
  }

  private static List<Stage> ahead(String uri, List<StageResult> stages) {
    if (!(ListedUri.read(uri) instanceof IceUri ice)) {
      return List.of();
    }
    Stage last = stages.isEmpty() ? null : stages.getLast().stage();
    return way(ice).filter(stage -> last == null || stage.compareTo(last) > 0).toList();
  }

  private static Stream<Stage> way(IceUri uri) {
    Stream<Stage> secured =
        switch (uri.transport()) {
          case UDP, TCP -> Stream.of();
          case TLS, DTLS -> Stream.of(Stage.HANDSHAKE);
        };
    Stream<Stage> asked =
        uri.relays() ? Stream.of(Stage.CHALLENGE, Stage.ALLOCATE) : Stream.of(Stage.BINDING);
    return Stream.of(Stream.of(Stage.DNS, Stage.CONNECT), secured, asked).flatMap(part -> part);
  }
}
