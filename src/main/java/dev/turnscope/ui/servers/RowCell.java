package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell that is a heading or a URI. */
final class RowCell extends ListCell<Row> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final ServerLine serverLine = new ServerLine();
  private final UriLine uriLine = new UriLine();

  RowCell() {
    getStyleClass().add("row-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // A line is as wide as the list, never wider: the URI gives way.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    serverLine.show(null);
    uriLine.show(null);
    accessibleTextProperty().unbind();
    setAccessibleText(null);
    pseudoClassStateChanged(HEADING, row instanceof ServerRow);
    switch (row) {
      case null -> setGraphic(null);
      case ServerRow server -> {
        serverLine.show(server);
        accessibleTextProperty()
            .bind(
                server
                    .leftProperty()
                    .map(left -> Words.of("servers.spoken", server.name(), left.spoken())));
        setGraphic(serverLine);
      }
      case UriRow uri -> {
        uriLine.show(uri);
        accessibleTextProperty().bind(uri.spoken());
        setGraphic(uriLine);
      }
    }
  }
}
