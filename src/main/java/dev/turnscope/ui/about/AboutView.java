package dev.turnscope.ui.about;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Desktop;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What this program is, what it runs on, and whose work is in it. */
public final class AboutView extends VBox {

  /**
   * @param desktop null where there is none
   */
  public AboutView(UpdateViewModel updates, @Nullable Desktop desktop) {
    getStyleClass().add("about");
    Versions versions = Versions.here();
    CopyButton copy =
        new CopyButton(Words.of("about.copy"), Words.of("about.copy.name"), versions::text);
    copy.setId("copy-details");
    getChildren()
        .addAll(
            wrapped(Words.of("about.purpose")),
            versions(versions),
            copy,
            new UpdateView(updates, desktop),
            heading(Words.of("about.licences")),
            wrapped(Words.of("about.own-licence")),
            licences());
  }

  private static Node versions(Versions versions) {
    GridPane grid = grid();
    grid.setId("versions");
    grid.addRow(0, muted(Words.of("about.version")), wrapped(versions.program()));
    for (Versions.Version other : versions.others()) {
      grid.addRow(grid.getRowCount(), muted(other.name()), wrapped(other.text()));
    }
    return grid;
  }

  private static Node licences() {
    GridPane grid = grid();
    grid.setId("licences");
    for (BuiltIn library : BuiltIn.all()) {
      Label licence = wrapped(library.licence());
      licence.getStyleClass().add("muted");
      grid.addRow(grid.getRowCount(), wrapped(library.name()), licence);
    }
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(55);
    grid.getColumnConstraints().add(half);
    return grid;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    return grid;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    GridPane.setHgrow(label, Priority.ALWAYS);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }
}
