package dev.turnscope.ui.start;

import dev.turnscope.ui.look.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Three ways to begin without an AWS profile. */
public final class StartView extends StackPane {

  /**
   * @param tryLab checks the built-in lab
   * @param paste takes a list
   * @param setUp tells how to get a profile
   */
  public StartView(StartViewModel model, Runnable tryLab, Runnable paste, Runnable setUp) {
    getStyleClass().add("start");
    Label title = label(Words.of("start.title"), "title");
    Label hint = label(Words.of("start.hint"), "muted");
    hint.setWrapText(true);
    Button lab = way(Feather.PLAY, Words.of("start.lab"), Words.of("start.lab.hint"), tryLab);
    lab.setId("start-lab");
    Button list =
        way(Feather.CLIPBOARD, Words.of("start.paste"), Words.of("start.paste.hint"), paste);
    list.setId("start-paste");
    Button profile =
        way(Feather.USER, Words.of("start.profile"), Words.of("start.profile.hint"), setUp);
    profile.setId("start-profile");
    VBox column = new VBox(title, hint, lab, list, profile);
    column.getStyleClass().add("column");
    column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(column);
    visibleProperty().bind(model.offeredProperty());
  }

  private static Button way(Feather icon, String name, String hint, Runnable action) {
    Label first = label(name, "name");
    Label second = label(hint, "muted");
    HBox words = new HBox(new FontIcon(icon), new VBox(first, second));
    words.getStyleClass().add("words");
    Button way = new Button("", words);
    way.getStyleClass().add("way");
    way.setMaxWidth(Double.MAX_VALUE);
    way.setMinHeight(USE_PREF_SIZE);
    way.setAccessibleText(Words.of("start.spoken", name, hint));
    way.setOnAction(event -> action.run());
    return way;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
