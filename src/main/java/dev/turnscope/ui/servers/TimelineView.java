package dev.turnscope.ui.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;

/**
 * A row's timeline: a slim bar below its text. It is not managed: as it grows, nothing but itself
 * is laid out anew.
 */
final class TimelineView extends Region {
  static final double HEIGHT = 10;

  private static final double BAR = 4;
  private static final double GAP = 1;
  private static final double LEAST = 2;
  private static final double MARK_WIDTH = 2;

  private final Region track = new Region();
  private final Region mark = new Region();
  private final List<Region> ticks = new ArrayList<>();
  private final List<Region> bars = new ArrayList<>();
  private Timeline timeline = Timeline.EMPTY;
  private TimeAxis axis = new TimeAxis(Duration.ZERO);

  TimelineView() {
    getStyleClass().add("timeline");
    track.getStyleClass().add("track");
    mark.getStyleClass().add("mark");
    getChildren().addAll(track, mark);
    setManaged(false);
  }

  void show(TimeAxis shown) {
    axis = shown;
    getChildren().removeAll(ticks);
    ticks.clear();
    for (int tick = 0; tick < axis.ticks().size(); tick++) {
      ticks.add(styled("tick"));
    }
    getChildren().addAll(1, ticks);
  }

  void show(Timeline shown) {
    timeline = shown;
    while (bars.size() < shown.spans().size()) {
      Region bar = new Region();
      bars.add(bar);
      getChildren().add(getChildren().indexOf(mark), bar);
    }
    for (int index = 0; index < bars.size(); index++) {
      Region bar = bars.get(index);
      bar.setVisible(index < shown.spans().size());
      if (bar.isVisible()) {
        bar.getStyleClass().setAll(styles(shown.spans().get(index)));
      }
    }
    mark.setVisible(shown.relayed() != null);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double top = (HEIGHT - BAR) / 2;
    track.resizeRelocate(0, top, getWidth(), BAR);
    for (int tick = 0; tick < ticks.size(); tick++) {
      ticks.get(tick).resizeRelocate(x(axis.ticks().get(tick)), top, 1, BAR);
    }
    double from = 0;
    for (int index = 0; index < timeline.spans().size(); index++) {
      Timeline.Span span = timeline.spans().get(index);
      double left = Math.max(from, x(span.start()));
      double right = Math.max(left + LEAST, x(span.end()));
      bars.get(index).resizeRelocate(left, top, right - left, BAR);
      from = right + GAP;
    }
    if (timeline.relayed() != null) {
      mark.resizeRelocate(x(timeline.relayed()) - MARK_WIDTH / 2, 0, MARK_WIDTH, HEIGHT);
    }
  }

  private double x(Duration moment) {
    return snapPositionX(axis.at(moment) * getWidth());
  }

  private static List<String> styles(Timeline.Span span) {
    String tone = "span-" + span.tone().name().toLowerCase(Locale.ROOT);
    return span.stage() == null ? List.of("span", tone, "between") : List.of("span", tone);
  }

  private static Region styled(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    return region;
  }
}
