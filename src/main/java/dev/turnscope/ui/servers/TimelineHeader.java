package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The slim line above the rows that says what time lies where on every row's bar. */
final class TimelineHeader extends Region {
  private static final double HEIGHT_EM = 1.7;
  private static final double LABELS_APART = 8;

  private final Label caption = new Label(Words.of("servers.axis"));
  private final Label ruler = new Label();
  private final List<Label> labels = new ArrayList<>();
  private TimeAxis axis = new TimeAxis(Duration.ZERO);
  private @Nullable ScrollBar scrollBar;

  TimelineHeader() {
    getStyleClass().add("timeline-header");
    ruler.getStyleClass().add("ruler");
    ruler.fontProperty().subscribe(this::requestLayout);
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    Tooltip meaning = new Tooltip(Words.of("servers.axis.meaning"));
    meaning.setWrapText(true);
    Tooltip.install(this, meaning);
  }

  /** The size of the rows' text. */
  ObservableValue<Double> emProperty() {
    return ruler.fontProperty().map(Font::getSize);
  }

  void show(TimeAxis shown) {
    axis = shown;
    labels.clear();
    axis.ticks().forEach(tick -> labels.add(new Label(text(tick))));
    getChildren().setAll(labels);
    getChildren().addAll(caption, ruler);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(HEIGHT_EM * em());
  }

  /** Rows end where the list's scroll bar begins, and so do their bars. */
  void beside(ScrollBar other) {
    scrollBar = other;
    // The bar comes and goes while the window is laid out: a request made then is lost.
    other.visibleProperty().subscribe(() -> Platform.runLater(this::requestLayout));
  }

  /** A label that would touch its neighbour gives way, the deadline's last. */
  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset() + UriLine.BEFORE_URI_EM * em();
    double width = getWidth() - snappedRightInset() - scrollBarWidth() - left;
    double until = Double.MAX_VALUE;
    for (int index = labels.size() - 1; index >= 0; index--) {
      Label label = labels.get(index);
      label.autosize();
      double x = left + axis.at(axis.ticks().get(index)) * width - label.getWidth() / 2;
      label.relocate(snapPositionX(x), snappedTopInset());
      label.setVisible(x >= left && x + label.getWidth() + LABELS_APART <= until);
      until = label.isVisible() ? x : until;
    }
    caption.autosize();
    caption.relocate(snappedLeftInset(), snappedTopInset());
  }

  private double em() {
    return ruler.getFont().getSize();
  }

  private double scrollBarWidth() {
    return scrollBar != null && scrollBar.isVisible() ? scrollBar.getWidth() : 0;
  }

  private static String text(Duration tick) {
    return tick.toMillisPart() == 0
        ? Words.of("servers.axis.seconds", tick.toSeconds())
        : Words.of("servers.axis.millis", tick.toMillis());
  }
}
