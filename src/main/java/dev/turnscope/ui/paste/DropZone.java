package dev.turnscope.ui.paste;

import dev.turnscope.ui.look.Words;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is seen over the window while a text or a file is dragged over it. */
public final class DropZone extends StackPane {

  /**
   * @param window all of which takes what is dropped
   */
  public DropZone(Node window, PasteViewModel model) {
    getStyleClass().add("drop-zone");
    Label hint = new Label(Words.of("paste.drop"), new FontIcon(Feather.DOWNLOAD));
    setAlignment(hint, Pos.CENTER);
    getChildren().add(hint);
    setMouseTransparent(true);
    setVisible(false);
    window.setOnDragOver(this::over);
    window.setOnDragExited(event -> setVisible(false));
    window.setOnDragDropped(event -> dropped(event, model));
  }

  /** Gives what a clipboard or a drag holds to the page; whether it held anything. */
  public static boolean take(Clipboard held, PasteViewModel model) {
    List<File> files = held.getFiles();
    if (!files.isEmpty()) {
      model.offer(files.getFirst().toPath());
      return true;
    }
    String text = held.getString();
    if (text == null) {
      return false;
    }
    model.offer(text);
    return true;
  }

  private void over(DragEvent event) {
    boolean taken = event.getDragboard().hasFiles() || event.getDragboard().hasString();
    if (taken && event.getGestureSource() == null) {
      event.acceptTransferModes(TransferMode.COPY);
      setVisible(true);
    }
    event.consume();
  }

  private void dropped(DragEvent event, PasteViewModel model) {
    setVisible(false);
    event.setDropCompleted(take(event.getDragboard(), model));
    event.consume();
  }
}
