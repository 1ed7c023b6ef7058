package dev.turnscope.ui.detail;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A name, and at the right what can be done with what stands under it. */
final class Heading extends HBox {
  Heading(String name, Node... actions) {
    getStyleClass().add("heading-line");
    Label shown = new Label(name);
    shown.getStyleClass().add("heading");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(shown, space);
    getChildren().addAll(actions);
  }
}
