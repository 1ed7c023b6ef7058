package dev.turnscope.ui.detail;

import dev.turnscope.model.TlsSession;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is known of the chosen URI. */
public final class DetailViewModel {
  private final ObservableValue<@Nullable UriRow> row;
  private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nextStep = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper evidence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable TlsSession> tls = new ReadOnlyObjectWrapper<>();
  private Subscription ofRow = Subscription.EMPTY;

  public DetailViewModel(ObservableValue<@Nullable UriRow> row) {
    this.row = row;
    row.subscribe(chosen -> follow(chosen));
  }

  public ObservableValue<@Nullable UriRow> rowProperty() {
    return row;
  }

  /** What happened. */
  public ReadOnlyStringProperty explanationProperty() {
    return explanation.getReadOnlyProperty();
  }

  /** What to do about it, empty where there is nothing to do. */
  public ReadOnlyStringProperty nextStepProperty() {
    return nextStep.getReadOnlyProperty();
  }

  /** libwebrtc's candidates and errors, as it gave them. */
  public ReadOnlyStringProperty evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }

  /** What the handshake came to, null where no certificate came. */
  public ReadOnlyObjectProperty<@Nullable TlsSession> tlsProperty() {
    return tls.getReadOnlyProperty();
  }

  private void follow(@Nullable UriRow chosen) {
    ofRow.unsubscribe();
    if (chosen == null) {
      ofRow = Subscription.EMPTY;
      return;
    }
    ofRow =
        Subscription.combine(
            chosen.resultProperty().subscribe(result -> show(chosen, result)),
            chosen.candidates().subscribe(() -> show(chosen, chosen.resultProperty().get())));
  }

  private void show(UriRow chosen, @Nullable UriResult result) {
    explanation.set(result == null ? Words.of("detail.under-way") : result.explanation());
    nextStep.set(result == null ? "" : result.nextStep());
    tls.set(result == null ? null : result.probe().tls());
    evidence.set(Evidence.of(chosen.candidates(), result));
  }
}
