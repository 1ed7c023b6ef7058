package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Viewport;
import dev.turnscope.ui.look.Words;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The list of servers and URIs. Only URIs can be chosen: the arrow keys step over the headings. */
public final class ServersView extends BorderPane {
  /** The height of a line, as the stylesheet has it. */
  private static final double ROW_EM = 2.923;

  /** A longer list scrolls by itself, also where it is to be shown whole. */
  private static final int MOST_ROWS = 60;

  private final ServersViewModel model;
  private final TimelineHeader header = new TimelineHeader();
  private final TimelineLegend legend = new TimelineLegend();
  private final HBox bottom = new HBox(legend);
  private final ListView<Row> list;
  private boolean following;
  private boolean whole;

  public ServersView(ServersViewModel model) {
    this.model = model;
    this.list = new ListView<>(model.rows());
    getStyleClass().add("servers");
    list.setId("servers");
    list.setAccessibleText(Words.of("servers.name"));
    list.setCellFactory(view -> new RowCell());
    Label empty = new Label();
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    empty.textProperty().bind(model.emptyTextProperty());
    list.setPlaceholder(empty);
    list.focusTraversableProperty().bind(Bindings.isNotEmpty(model.rows()));
    list.getSelectionModel().selectedIndexProperty().subscribe(this::chosen);
    model.selectedProperty().subscribe(row -> follow(row));
    model.axisProperty().subscribe(header::show);
    for (Node explanation : new Node[] {header, legend}) {
      explanation.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
      explanation.managedProperty().bind(explanation.visibleProperty());
    }
    list.skinProperty().subscribe(this::alignHeader);
    model.rows().subscribe(this::measure);
    header.emProperty().subscribe(this::measure);
    HBox.setHgrow(legend, Priority.ALWAYS);
    bottom.getStyleClass().add("servers-bottom");
    setTop(header);
    setCenter(list);
    setBottom(bottom);
  }

  /** Sets a node behind the line below the rows. */
  public void endWith(Node node) {
    bottom.getChildren().add(node);
  }

  /** Whether it is as high as its rows, and something around it scrolls. */
  public void showWhole(boolean wanted) {
    whole = wanted;
    measure();
  }

  private void measure() {
    int rows = Math.clamp(model.rows().size(), 1, MOST_ROWS);
    list.setMinHeight(whole ? (rows + 0.5) * rowHeight() : USE_COMPUTED_SIZE);
  }

  private double rowHeight() {
    return ROW_EM * header.emProperty().getValue();
  }

  private void alignHeader() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        header.beside(bar);
      }
    }
  }

  /** Lets the rows have a menu. */
  public void offer(ContextMenu menu) {
    list.setContextMenu(menu);
  }

  /** The model's choice, made when a list arrives or a run ends. */
  private void follow(@Nullable UriRow row) {
    following = true;
    if (row == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(row);
    }
    following = false;
  }

  /** The person's choice. */
  private void chosen(Number before, Number now) {
    if (following || now.intValue() < 0 || now.intValue() >= model.rows().size()) {
      return;
    }
    switch (model.rows().get(now.intValue())) {
      case UriRow row -> {
        model.pick(row);
        reveal(now.intValue());
      }
      case ServerRow server -> stepOver(before.intValue(), now.intValue());
    }
  }

  private void reveal(int index) {
    if (whole) {
      Viewport.reveal(list, index * rowHeight(), rowHeight());
    }
  }

  private void stepOver(int before, int heading) {
    int to = heading < before ? heading - 1 : heading + 1;
    boolean there = to >= 0 && to < model.rows().size() && model.rows().get(to) instanceof UriRow;
    int stay = before >= 0 ? before : heading + 1;
    Platform.runLater(
        () -> {
          list.getSelectionModel().select(there ? to : stay);
          list.getFocusModel().focus(there ? to : stay);
        });
  }
}
