package dev.turnscope.ui.source;

import atlantafx.base.controls.CustomTextField;
import dev.turnscope.model.Channel;
import dev.turnscope.ui.look.Words;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text field with the channels that match what is typed below it. */
final class ChannelField extends StackPane {
  private static final double ROW_HEIGHT = 32;
  private static final int MOST_ROWS = 10;
  private static final double MOST_WIDTH = 820;
  private static final double MARGIN = 20;

  private final ChannelsViewModel model;
  private final CustomTextField input = new CustomTextField();
  private final ListView<Channel> list;
  private final VBox box = new VBox();
  private final Popup popup = new Popup();

  ChannelField(ChannelsViewModel model) {
    this.model = model;
    this.list = new ListView<>(model.matches());
    getChildren().add(input);
    prepareInput();
    preparePopup();
  }

  TextField input() {
    return input;
  }

  private void prepareInput() {
    input.setId("channel");
    input.setPromptText(Words.of("source.channel.prompt"));
    input.setMinWidth(150);
    FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
    StackPane opener = new StackPane(chevron);
    opener.getStyleClass().add("opener");
    opener.setOnMousePressed(
        event -> {
          input.requestFocus();
          toggle();
          event.consume();
        });
    input.setRight(opener);
    input.textProperty().bindBidirectional(model.textProperty());
    input.setOnKeyTyped(
        event -> {
          if (!event.getCharacter().isBlank() && event.getCharacter().charAt(0) >= ' ') {
            openToSearch();
          }
        });
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    input
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                popup.hide();
              }
            });
  }

  private void preparePopup() {
    list.setFixedCellSize(ROW_HEIGHT);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new ChannelCell(model::remark, this::choose));
    list.setId("channels");
    list.setAccessibleText(Words.of("source.channels"));
    model.matches().subscribe(() -> fit());
    Label note = new Label();
    note.setWrapText(true);
    note.getStyleClass().add("note");
    note.textProperty().bind(model.noteProperty());
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    box.getChildren().addAll(list, note);
    VBox.setVgrow(list, Priority.ALWAYS);
    box.getStyleClass().add("channel-popup");
    popup.getContent().add(box);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
    fit();
  }

  private void fit() {
    int rows = Math.min(MOST_ROWS, model.matches().size());
    list.setPrefHeight(rows * ROW_HEIGHT + 2);
    list.setVisible(rows > 0);
    list.setManaged(rows > 0);
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, UP -> {
        if (popup.isShowing()) {
          move(event.getCode() == KeyCode.DOWN ? 1 : -1);
        } else {
          openToBrowse();
        }
        event.consume();
      }
      case ENTER -> {
        Channel highlighted = list.getSelectionModel().getSelectedItem();
        if (popup.isShowing() && highlighted != null) {
          choose(highlighted);
          event.consume();
        }
        popup.hide();
      }
      case ESCAPE -> {
        if (popup.isShowing()) {
          popup.hide();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void move(int by) {
    int rows = model.matches().size();
    if (rows > 0) {
      int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, rows - 1);
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - MOST_ROWS / 2));
    }
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
    } else {
      openToBrowse();
    }
  }

  private void openToBrowse() {
    model.browse();
    open();
  }

  private void openToSearch() {
    if (model.settled()) {
      popup.hide();
    } else {
      open();
    }
  }

  private void open() {
    if (popup.isShowing() || getScene() == null) {
      return;
    }
    model.retry();
    list.getSelectionModel().clearSelection();
    Bounds bounds = input.localToScreen(input.getBoundsInLocal());
    Window window = getScene().getWindow();
    double width = Math.min(MOST_WIDTH, window.getWidth() - 2 * MARGIN);
    double mostLeft = window.getX() + window.getWidth() - MARGIN - width;
    box.setPrefWidth(Math.max(width, bounds.getWidth()));
    popup.show(input, Math.min(bounds.getMinX(), mostLeft), bounds.getMaxY() + 4);
  }

  private void choose(Channel channel) {
    input.setText(channel.name());
    input.end();
    popup.hide();
  }
}
