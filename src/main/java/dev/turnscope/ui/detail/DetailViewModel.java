package dev.turnscope.ui.detail;

import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is known of the chosen URI: the answer, and a view model for each tab of evidence. */
public final class DetailViewModel {
  private final ObservableValue<@Nullable UriRow> row;
  private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nextStep = new ReadOnlyStringWrapper("");
  private final OverviewViewModel overview;
  private final CandidatesViewModel candidates = new CandidatesViewModel();
  private final CertificateViewModel certificate;
  private final MessagesViewModel messages = new MessagesViewModel();
  private Subscription ofRow = Subscription.EMPTY;

  /**
   * @param row the chosen one, null while there is none
   * @param background writes what a person saves
   */
  public DetailViewModel(ObservableValue<@Nullable UriRow> row, Background background) {
    this(row, background, _ -> List.of());
  }

  /**
   * @param earlier what earlier checks found for a URI, the oldest first
   */
  public DetailViewModel(
      ObservableValue<@Nullable UriRow> row,
      Background background,
      Function<UriRow, List<HistoryPoint>> earlier) {
    this.row = row;
    overview = new OverviewViewModel(earlier);
    certificate = new CertificateViewModel(background);
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

  /** The stages, and what each engine says. */
  public OverviewViewModel overview() {
    return overview;
  }

  /** What libwebrtc gathered. */
  public CandidatesViewModel candidates() {
    return candidates;
  }

  /** What the handshake came to. */
  public CertificateViewModel certificate() {
    return certificate;
  }

  /** What the probe sent and received. */
  public MessagesViewModel messages() {
    return messages;
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
            chosen.stages().subscribe(() -> show(chosen, chosen.resultProperty().get())),
            chosen.candidates().subscribe(() -> show(chosen, chosen.resultProperty().get())));
  }

  private void show(UriRow chosen, @Nullable UriResult result) {
    explanation.set(result == null ? Words.of("detail.under-way") : result.explanation());
    nextStep.set(result == null ? "" : result.nextStep());
    overview.show(chosen, result);
    candidates.show(chosen, result);
    certificate.show(chosen, result);
    messages.show(result);
  }
}
