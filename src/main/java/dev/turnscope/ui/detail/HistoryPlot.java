package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.TimeAxis;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dots, and the lines of time behind them with their labels at the left. */
final class HistoryPlot extends Region {
  private static final double LEAST_HEIGHT = 96;
  private static final double GAP = 10;
  private static final double MARGIN = 10;
  private static final double LINE = 1;

  private final TimeAxis axis;
  private final List<Region> lines = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<FontIcon> icons = new ArrayList<>();
  private List<HistoryDots.Dot> dots = List.of();

  HistoryPlot(TimeAxis axis) {
    this.axis = axis;
    getStyleClass().add("plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(USE_PREF_SIZE);
    for (Duration tick : axis.ticks()) {
      Region line = new Region();
      line.getStyleClass().add("line");
      lines.add(line);
      labels.add(new Label(Texts.millis(tick)));
    }
  }

  void show(List<HistoryPoint> points) {
    dots = HistoryDots.of(points, axis);
    icons.clear();
    dots.forEach(dot -> icons.add(icon(dot)));
    getChildren().setAll(lines);
    getChildren().addAll(labels);
    getChildren().addAll(icons);
  }

  /** Labels that do not touch each other, whatever the size of text. */
  @Override
  protected double computePrefHeight(double width) {
    double labelled = labels.stream().mapToDouble(label -> label.prefHeight(-1)).sum();
    return Math.max(LEAST_HEIGHT, Math.ceil(1.4 * labelled) + 2 * MARGIN);
  }

  @Override
  protected void layoutChildren() {
    labels.forEach(Label::autosize);
    double left = GAP + labels.stream().mapToDouble(Label::getWidth).max().orElse(0);
    double width = getWidth() - left;
    for (int index = 0; index < lines.size(); index++) {
      double y = y(axis.at(axis.ticks().get(index)));
      lines.get(index).resizeRelocate(left, y, width, LINE);
      Label label = labels.get(index);
      label.relocate(
          snapPositionX(left - GAP - label.getWidth()), snapPositionY(y - label.getHeight() / 2));
    }
    for (int index = 0; index < dots.size(); index++) {
      FontIcon icon = icons.get(index);
      icon.autosize();
      icon.relocate(
          snapPositionX(left + dots.get(index).x() * width - icon.prefWidth(-1) / 2),
          snapPositionY(y(dots.get(index).y()) - icon.prefHeight(-1) / 2));
    }
  }

  private double y(double share) {
    return snapPositionY(MARGIN + (1 - share) * (getHeight() - 2 * MARGIN));
  }

  private static FontIcon icon(HistoryDots.Dot dot) {
    FontIcon icon = new FontIcon();
    dot.tone().put(icon);
    Tooltip.install(icon, new Tooltip(text(dot.point())));
    return icon;
  }

  private static String text(HistoryPoint point) {
    ZonedDateTime when = point.startedAt().atZone(ZoneId.systemDefault());
    String time = Texts.millis(point.elapsed());
    return switch (point.verdict()) {
      case WORKS -> Words.of("detail.history.works", when, time);
      case FAILS -> Words.of("detail.history.fails", when, time);
      case NO_ANSWER -> Words.of("detail.history.no-answer", when, time);
      case NOT_TESTED -> Words.of("detail.history.not-tested", when);
    };
  }
}
