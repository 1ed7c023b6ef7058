package dev.turnscope.ui.source;

import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The channels below the field, and what to know about them. The focus stays in the field. */
final class ChannelPopup implements RowActions {
  /** Asks again for what failed, as the button does. */
  static final KeyCombination RETRY = new KeyCodeCombination(KeyCode.F5);

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
  private final VBox box = new VBox();
  private final Popup popup = new Popup();
  private ChannelListing listing = ChannelListing.EMPTY;

  /**
   * @param chosen takes the channel that the person chose
   */
  ChannelPopup(ChannelsViewModel model, Consumer<Line> chosen) {
    this.model = model;
    this.chosen = chosen;
    list = new ChannelList(model::facts, this);
    box.getChildren().addAll(list, footer());
    VBox.setVgrow(list, Priority.ALWAYS);
    box.getStyleClass().add("channel-popup");
    popup.getContent().add(box);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
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

  private HBox footer() {
    Label note = new Label();
    note.setId("channels-note");
    note.setWrapText(true);
    note.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(note, Priority.ALWAYS);
    note.textProperty().bind(model.noteProperty());
    Button again = new Button(Words.of("source.channels.retry"));
    again.setId("channels-retry");
    again.getStyleClass().addAll("flat", "small");
    again.setMinWidth(Button.USE_PREF_SIZE);
    again.setFocusTraversable(false);
    again.setTooltip(new Tooltip(RETRY.getDisplayText()));
    again.setOnAction(event -> model.retry());
    again.visibleProperty().bind(model.failedProperty());
    again.managedProperty().bind(again.visibleProperty());
    HBox footer = new HBox(note, copyPolicy(), again);
    footer.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("note");
    footer.visibleProperty().bind(note.textProperty().isNotEmpty());
    footer.managedProperty().bind(footer.visibleProperty());
    return footer;
  }

  /** What the policy says is seen by pointing at it. */
  private Button copyPolicy() {
    CopyButton copy =
        new CopyButton(
            Words.of("conclusion.policy.copy"),
            Words.of("conclusion.policy.copy.name"),
            () -> policyText(model.policyProperty().get()));
    copy.setId("channels-policy");
    copy.setFocusTraversable(false);
    model.policyProperty().subscribe(policy -> copy.getTooltip().setText(policyText(policy)));
    copy.visibleProperty().bind(model.policyProperty().isNotNull());
    copy.managedProperty().bind(copy.visibleProperty());
    return copy;
  }

  private static String policyText(@Nullable IamPolicy policy) {
    return policy == null ? "" : policy.json();
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
