package dev.turnscope.ui.servers;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** Empties like a clock's face as credentials run out, always beside the exact time. */
final class CountdownRing extends Region {
  private static final double SIDE = 15;
  private static final double STROKE = 2.5;
  private static final double RADIUS = (SIDE - STROKE) / 2;
  private static final double TOP = 90;
  private static final double ROUND = 360;

  private final Arc arc = new Arc(SIDE / 2, SIDE / 2, RADIUS, RADIUS, TOP, 0);

  CountdownRing() {
    Circle whole = new Circle(SIDE / 2, SIDE / 2, RADIUS);
    whole.getStyleClass().add("whole");
    whole.setStrokeWidth(STROKE);
    arc.getStyleClass().add("rest");
    arc.setType(ArcType.OPEN);
    arc.setStrokeWidth(STROKE);
    getChildren().addAll(whole, arc);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
  }

  void show(CredentialsLeft left) {
    arc.setLength(ROUND * left.share());
    getStyleClass().setAll("ring", "ring-" + left.state().name().toLowerCase(Locale.ROOT));
  }
}
