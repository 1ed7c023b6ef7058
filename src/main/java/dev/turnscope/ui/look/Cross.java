package dev.turnscope.ui.look;

import javafx.scene.layout.Region;

/** The sign for closing. Feather's has a hole where its strokes cross, once it is drawn large. */
public final class Cross extends Region {
  public Cross() {
    getStyleClass().add("cross");
  }
}
