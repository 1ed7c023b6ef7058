package dev.turnscope.ui.detail;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What libwebrtc gathered, and the errors that it gave. */
public final class CandidatesViewModel {
  private final ObservableList<IceCandidate> candidates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<ErrorLine>> errors =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");

  CandidatesViewModel() {}

  ObservableList<IceCandidate> candidates() {
    return candidates;
  }

  ReadOnlyObjectProperty<List<ErrorLine>> errorsProperty() {
    return errors.getReadOnlyProperty();
  }

  /** Why no candidate is listed. */
  ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  static String time(IceCandidate candidate) {
    return Texts.millis(Duration.ofMillis(candidate.elapsedMs()));
  }

  /** A candidate as it stands in the table, between tabulators. */
  static String row(IceCandidate candidate) {
    return String.join(
        "\t", time(candidate), candidate.type(), candidate.address(), candidate.protocol());
  }

  /** The candidate lines as libwebrtc gave them, and its errors after them. */
  String lines() {
    return Stream.concat(
            candidates.stream().map(IceCandidate::sdp), errors.get().stream().map(ErrorLine::said))
        .collect(Collectors.joining("\n"));
  }

  void show(UriRow row, @Nullable UriResult result) {
    Growing.to(row.candidates(), candidates);
    errors.set(result == null ? List.of() : ErrorLine.of(result));
    emptyText.set(emptyText(result));
  }

  private static String emptyText(@Nullable UriResult result) {
    if (result == null) {
      return Words.of("detail.candidates.waiting");
    }
    if (!result.webrtc().note().isEmpty()) {
      return result.webrtc().note();
    }
    return result.webrtc().errors().isEmpty()
        ? Words.of("detail.candidates.none")
        : Words.of("detail.candidates.errors");
  }
}
