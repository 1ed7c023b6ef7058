package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.Tone;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One stage's bar in its track; the track alone of a stage that has not ended. */
final class BarView extends Region {
  private static final double HEIGHT = 6;
  private static final double LEAST = 3;
  private static final double LEAST_TRACK = 48;

  private final Waterfall.@Nullable Bar bar;
  private final Region track = new Region();
  private final Region shown = new Region();

  BarView(Waterfall.@Nullable Bar bar, Tone tone) {
    this.bar = bar;
    setMinWidth(LEAST_TRACK);
    track.getStyleClass().add("track");
    shown.getStyleClass().addAll("bar", "bar-" + tone.name().toLowerCase(Locale.ROOT));
    shown.setVisible(bar != null);
    getChildren().addAll(track, shown);
  }

  /** Also a stage of no time is seen. */
  @Override
  protected void layoutChildren() {
    double top = (getHeight() - HEIGHT) / 2;
    track.resizeRelocate(0, top, getWidth(), HEIGHT);
    if (bar != null) {
      double width = Math.max(LEAST, (bar.end() - bar.start()) * getWidth());
      double left = Math.min(bar.start() * getWidth(), getWidth() - width);
      shown.resizeRelocate(left, top, width, HEIGHT);
    }
  }
}
