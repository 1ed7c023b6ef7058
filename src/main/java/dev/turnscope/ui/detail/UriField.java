package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The URI on one line: where it is too long its middle goes, since both ends tell it apart. */
final class UriField extends HBox {
  private final Label uri = new Label();

  UriField() {
    getStyleClass().add("uri-field");
    setAlignment(Pos.CENTER_LEFT);
    uri.setId("detail-uri");
    uri.getStyleClass().add("mono");
    uri.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    uri.setMinWidth(0);
    uri.setFocusTraversable(true);
    uri.setAccessibleRole(AccessibleRole.TEXT);
    uri.setOnMousePressed(event -> uri.requestFocus());
    uri.accessibleTextProperty()
        .bind(uri.textProperty().map(text -> Words.of("detail.uri.spoken", text)));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(uri.textProperty());
    uri.setTooltip(whole);
    RowCopy.of(uri).offer(Words.of("detail.uri.copy"), uri::getText);
    HBox.setHgrow(uri, Priority.SOMETIMES);
    getChildren().addAll(uri, new CopyButton(Words.of("detail.uri.copy"), uri::getText));
  }

  void show(String text) {
    uri.setText(text);
  }
}
