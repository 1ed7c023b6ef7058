package dev.turnscope.ui.servers;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;

/** Empties like a clock's face as credentials run out, always beside the exact time. */
final class CountdownRing extends Region {
  private static final double SIDE_EM = 1.15;
  private static final double STROKE = 1 / 6.0;
  private static final double TOP = 90;
  private static final double ROUND = 360;

  private final Circle whole = new Circle();
  private final Arc arc = new Arc();

  CountdownRing() {
    whole.getStyleClass().add("whole");
    arc.getStyleClass().add("rest");
    arc.setType(ArcType.OPEN);
    arc.setStartAngle(TOP);
    getChildren().addAll(whole, arc);
  }

  /** Makes it as large as suits a text. */
  void suit(Font text) {
    double side = SIDE_EM * text.getSize();
    double stroke = side * STROKE;
    double radius = (side - stroke) / 2;
    for (Shape shape : List.of(whole, arc)) {
      shape.setStrokeWidth(stroke);
    }
    whole.setCenterX(side / 2);
    whole.setCenterY(side / 2);
    whole.setRadius(radius);
    arc.setCenterX(side / 2);
    arc.setCenterY(side / 2);
    arc.setRadiusX(radius);
    arc.setRadiusY(radius);
    setMinSize(side, side);
    setMaxSize(side, side);
  }

  void show(CredentialsLeft left) {
    arc.setLength(ROUND * left.share());
    getStyleClass().setAll("ring", "ring-" + left.state().name().toLowerCase(Locale.ROOT));
  }
}
