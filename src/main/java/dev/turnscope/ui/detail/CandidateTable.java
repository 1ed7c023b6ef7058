package dev.turnscope.ui.detail;

import atlantafx.base.theme.Styles;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** libwebrtc's candidates, a row each, in the order in which they came. */
final class CandidateTable extends TableView<IceCandidate> {
  private static final List<Double> WIDTHS_IN_EM = List.of(5.4, 3.8, 9.0, 5.6);
  private static final int ADDRESS = 2;
  private static final double WIDEST = 5000;

  CandidateTable(CandidatesViewModel model) {
    super(model.candidates());
    setId("candidates");
    getStyleClass().addAll(Styles.DENSE, "quiet");
    setAccessibleText(Words.of("detail.candidates.name"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    Label empty = new Label();
    empty.setWrapText(true);
    empty.getStyleClass().add("empty");
    empty.textProperty().bind(model.emptyTextProperty());
    setPlaceholder(empty);
    TableColumn<IceCandidate, String> time =
        column(Words.of("detail.candidates.time"), CandidatesViewModel::time);
    time.getStyleClass().add("number");
    getColumns().add(time);
    getColumns().add(column(Words.of("detail.candidates.type"), IceCandidate::type));
    getColumns().add(column(Words.of("detail.candidates.address"), IceCandidate::address));
    getColumns().add(column(Words.of("detail.candidates.protocol"), IceCandidate::protocol));
    // A column is as wide as what stands in it, in the size of text; the address takes the rest.
    empty.fontProperty().subscribe(font -> measure(font.getSize()));
    setRowFactory(table -> row());
    focusedProperty().subscribe(this::choose);
    RowCopy.of(this)
        .offer(Words.of("detail.copy.row"), () -> ofChosen(CandidatesViewModel::row))
        .offer(Words.of("detail.copy.address"), () -> ofChosen(IceCandidate::address))
        .offer(Words.of("detail.candidates.copy.line"), () -> ofChosen(IceCandidate::sdp));
  }

  /** Who comes by keyboard has a row to copy at once. */
  private void choose(boolean focused) {
    if (focused && getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  private String ofChosen(Function<IceCandidate, String> part) {
    IceCandidate chosen = getSelectionModel().getSelectedItem();
    return chosen == null ? "" : part.apply(chosen);
  }

  private static TableColumn<IceCandidate, String> column(
      String name, Function<IceCandidate, String> part) {
    TableColumn<IceCandidate, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(part.apply(row.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private void measure(double em) {
    for (int index = 0; index < WIDTHS_IN_EM.size(); index++) {
      TableColumn<IceCandidate, ?> column = getColumns().get(index);
      double width = WIDTHS_IN_EM.get(index) * em;
      boolean grows = index == ADDRESS;
      column.setMinWidth(width);
      column.setMaxWidth(grows ? WIDEST : width);
      column.setPrefWidth(grows ? WIDEST : width);
    }
  }

  /** The line as libwebrtc gave it, for who points at its row. */
  private static TableRow<IceCandidate> row() {
    Tooltip line = new Tooltip();
    TableRow<IceCandidate> row =
        new TableRow<>() {
          @Override
          protected void updateItem(@Nullable IceCandidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            line.setText(candidate == null ? "" : candidate.sdp());
          }
        };
    row.tooltipProperty()
        .bind(Bindings.when(row.emptyProperty()).then((Tooltip) null).otherwise(line));
    return row;
  }
}
