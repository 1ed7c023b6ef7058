package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The channels below the field, and what to know about them. The focus stays in the field. */
final class ChannelPopup implements RowActions {
  /** Copies the ARN of the highlighted row. */
  static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final double MOST_EM = 63;

  /** What a scenario shows is a sentence. */
  private static final double MOST_EM_OF_LAB = 73;

  private static final double MARGIN = 20;

  private final ChannelsViewModel model;
  private final Consumer<Line> chosen;
  private final ChannelList list;
  private final ChannelFooter footer;
  private final VBox box = new VBox();
  private final Popup popup = new Popup();
  private ChannelListing listing = ChannelListing.EMPTY;

  /**
   * @param chosen takes the channel that the person chose
   * @param goOn goes to what follows the field
   */
  ChannelPopup(ChannelsViewModel model, Consumer<Line> chosen, Runnable goOn) {
    this.model = model;
    this.chosen = chosen;
    list = new ChannelList(model::facts, this);
    footer = new ChannelFooter(model, goOn);
    box.getChildren().addAll(list, footer);
    VBox.setVgrow(list, Priority.ALWAYS);
    box.getStyleClass().add("channel-popup");
    popup.getContent().add(box);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
    popup.setOnHidden(event -> footer.leave());
  }

  ChannelList list() {
    return list;
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /** While the list is closed, rows are only kept: to lay them out unseen is to do it twice. */
  void show(ChannelListing found) {
    listing = found;
    if (popup.isShowing()) {
      list.show(found);
    }
  }

  void open(TextField below) {
    if (popup.isShowing() || below.getScene() == null) {
      return;
    }
    list.begin(listing);
    Bounds bounds = below.localToScreen(below.getBoundsInLocal());
    Window window = below.getScene().getWindow();
    double most = model.lab() ? MOST_EM_OF_LAB : MOST_EM;
    double width = Math.min(most * below.getFont().getSize(), window.getWidth() - 2 * MARGIN);
    double mostLeft = window.getX() + window.getWidth() - MARGIN - width;
    box.setPrefWidth(Math.max(width, bounds.getWidth()));
    popup.show(below, Math.min(bounds.getMinX(), mostLeft), bounds.getMaxY() + 4);
    list.scrollTo(0);
  }

  void close() {
    popup.hide();
  }

  /**
   * Gives the keys to the first button below the list.
   *
   * @return whether there is one
   */
  boolean enterButtons() {
    return footer.enter();
  }

  @Override
  public void choose(Line line) {
    chosen.accept(line);
  }

  @Override
  public void togglePin(Line line) {
    model.togglePin(line);
  }

  @Override
  public void copyArn(Line line) {
    String arn = line.channel().arn();
    if (!arn.isEmpty()) {
      copy(arn);
      model.tell(Words.of("source.channels.copied.arn", line.name()));
    }
  }

  @Override
  public void copyName(Line line) {
    copy(line.name());
    model.tell(Words.of("source.channels.copied.name", line.name()));
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
