package dev.turnscope.ui.detail;

import dev.turnscope.model.Cause;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.servers.UriRow;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What each engine says, and the stages that the probe went through. */
public final class OverviewViewModel {
  private final ReadOnlyObjectWrapper<EngineWord> libwebrtc =
      new ReadOnlyObjectWrapper<>(EngineWord.underWay());
  private final ReadOnlyObjectWrapper<EngineWord> probe =
      new ReadOnlyObjectWrapper<>(EngineWord.underWay());
  private final ReadOnlyStringWrapper disagreement = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<StageLine>> stages =
      new ReadOnlyObjectWrapper<>(List.of());

  private final ReadOnlyObjectWrapper<List<HistoryPoint>> history =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Function<UriRow, List<HistoryPoint>> earlier;

  OverviewViewModel(Function<UriRow, List<HistoryPoint>> earlier) {
    this.earlier = earlier;
  }

  /** What earlier checks found, the oldest first, and this one once it has ended. */
  ReadOnlyObjectProperty<List<HistoryPoint>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<EngineWord> libwebrtcProperty() {
    return libwebrtc.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<EngineWord> probeProperty() {
    return probe.getReadOnlyProperty();
  }

  /** What it means that the engines do not agree, empty where they do. */
  ReadOnlyStringProperty disagreementProperty() {
    return disagreement.getReadOnlyProperty();
  }

  /** In the order in which they come; none of a URI that nobody can try. */
  ReadOnlyObjectProperty<List<StageLine>> stagesProperty() {
    return stages.getReadOnlyProperty();
  }

  /** The stages as lines of name, time and what was seen, between tabulators. */
  String stagesText() {
    return stages.get().stream()
        .filter(line -> line.bar() != null)
        .map(line -> String.join("\t", line.name(), line.time(), line.detail()))
        .collect(Collectors.joining("\n"));
  }

  void show(UriRow row, @Nullable UriResult result) {
    history.set(earlier.apply(row));
    Duration cancelledAt =
        result == null || result.cause() != Cause.CANCELLED ? null : result.elapsed();
    stages.set(StageLine.of(row.text(), row.stages(), result == null, cancelledAt));
    if (result == null) {
      libwebrtc.set(EngineWord.underWay());
      probe.set(EngineWord.underWay());
      disagreement.set("");
      return;
    }
    libwebrtc.set(EngineWord.ofLibwebrtc(result.webrtc()));
    boolean decided = result.webrtc().verdict() == Verdict.WORKS;
    probe.set(EngineWord.ofProbe(result.probe(), row.transport(), decided));
    disagreement.set(EngineWord.disagreement(result));
  }
}
