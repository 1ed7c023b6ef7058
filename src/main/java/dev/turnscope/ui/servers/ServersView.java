package dev.turnscope.ui.servers;

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
import org.jspecify.annotations.Nullable;

/** The list of servers and URIs. Only URIs can be chosen: the arrow keys step over the headings. */
public final class ServersView extends BorderPane {
  private final ServersViewModel model;
  private final TimelineHeader header = new TimelineHeader();
  private final ListView<Row> list;
  private boolean following;

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
    header.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
    header.managedProperty().bind(header.visibleProperty());
    list.skinProperty().subscribe(this::alignHeader);
    setTop(header);
    setCenter(list);
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
      case UriRow row -> model.pick(row);
      case ServerRow server -> stepOver(before.intValue(), now.intValue());
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
