package dev.turnscope.ui.source;

import atlantafx.base.controls.CustomTextField;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Line;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text field with the channels that match what is typed below it. */
final class ChannelField extends StackPane {
  private final ChannelsViewModel model;
  private final CustomTextField input = new CustomTextField();
  private final ChannelPopup popup;
  private final ChannelKeys keys;

  /** Whether the next answer opens the list: an old one is not shown meanwhile. */
  private boolean opening;

  ChannelField(ChannelsViewModel model) {
    this.model = model;
    popup = new ChannelPopup(model, this::choose, this::goOn);
    keys = new ChannelKeys(model, popup, this::browse);
    StackPane opener = opener();
    prepareInput(opener);
    getChildren().addAll(input, new FittedText(input, opener.widthProperty()));
    model.listingProperty().subscribe(this::show);
  }

  TextField input() {
    return input;
  }

  /** The rows below the field. */
  ChannelList list() {
    return popup.list();
  }

  private void prepareInput(StackPane opener) {
    input.setId("channel");
    input.setPromptText(Words.of("source.channel.prompt"));
    input.setRight(opener);
    input.textProperty().bindBidirectional(model.textProperty());
    input.textProperty().subscribe(() -> popup.list().clearHighlight());
    input.setOnKeyTyped(
        event -> {
          if (isLetter(event)) {
            look();
          }
        });
    input.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    input
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                close();
              }
            });
    popup
        .list()
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> input.setAccessibleHelp(spoken(row)));
  }

  private StackPane opener() {
    StackPane opener = new StackPane(new FontIcon(Feather.CHEVRON_DOWN));
    opener.getStyleClass().add("opener");
    opener.setOnMousePressed(
        event -> {
          input.requestFocus();
          if (popup.isShowing()) {
            close();
          } else {
            browse();
          }
          event.consume();
        });
    return opener;
  }

  private void browse() {
    prepare();
    model.browse();
  }

  private void look() {
    prepare();
    model.look();
  }

  private void prepare() {
    opening = true;
    if (!popup.isShowing()) {
      model.retry();
    }
  }

  private void show(ChannelListing listing) {
    popup.show(listing);
    if (opening && !listing.settled()) {
      popup.open(input);
    } else if (opening) {
      popup.close();
    }
    opening = false;
  }

  /** Not a key of the program's; AltGr, which types letters, comes as both of the modifiers. */
  static boolean isLetter(KeyEvent event) {
    return !event.getCharacter().isEmpty()
        && event.getCharacter().charAt(0) >= ' '
        && !event.isMetaDown()
        && event.isControlDown() == event.isAltDown();
  }

  private void goOn() {
    close();
    input.requestFocusTraversal(TraversalDirection.NEXT);
  }

  private void close() {
    opening = false;
    popup.close();
  }

  private void choose(Line line) {
    input.setText(line.name());
    input.end();
    close();
  }

  /** The focus is in the field: what is highlighted is told there. */
  private String spoken(@Nullable ChannelRow row) {
    return row instanceof Line line ? model.facts(line).spoken() : "";
  }
}
