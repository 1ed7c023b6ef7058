package dev.turnscope.ui.detail;

import atlantafx.base.theme.Styles;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.ui.look.Words;
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
  /** Of its usual width, what a column keeps in a narrow pane. */
  private static final double LEAST_SHARE = 0.6;

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
        column(Words.of("detail.candidates.time"), CandidatesViewModel::time, 78);
    time.getStyleClass().add("number");
    TableColumn<IceCandidate, String> address =
        column(Words.of("detail.candidates.address"), IceCandidate::address, 190);
    address.setMaxWidth(WIDEST);
    getColumns().add(time);
    getColumns().add(column(Words.of("detail.candidates.type"), IceCandidate::type, 62));
    getColumns().add(address);
    getColumns().add(column(Words.of("detail.candidates.protocol"), IceCandidate::protocol, 86));
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
      String name, Function<IceCandidate, String> part, double width) {
    TableColumn<IceCandidate, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(part.apply(row.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(width * LEAST_SHARE);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
    return column;
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
