package dev.turnscope.ui.detail;

import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.servers.TimeAxis;
import java.util.ArrayList;
import java.util.List;

/** Where the dots of earlier checks lie: in their order from left to right, the newest last. */
final class HistoryDots {
  /** More would lie too close to be told apart, or to be pointed at. */
  static final int MOST = 30;

  private HistoryDots() {}

  /**
   * A check in the chart.
   *
   * @param x from 0 to 1
   * @param y its time on the axis, 0 at the start; of a URI that was not tested 0
   */
  record Dot(double x, double y, Tone tone, HistoryPoint point) {}

  /**
   * @param points from the oldest to the newest
   */
  static List<Dot> of(List<HistoryPoint> points, TimeAxis axis) {
    List<HistoryPoint> shown = latest(points);
    List<Dot> dots = new ArrayList<>();
    for (int index = 0; index < shown.size(); index++) {
      HistoryPoint point = shown.get(index);
      double x = (index + 0.5) / shown.size();
      double y = point.verdict() == Verdict.NOT_TESTED ? 0 : axis.at(point.elapsed());
      dots.add(new Dot(x, y, Tone.of(point.verdict()), point));
    }
    return List.copyOf(dots);
  }

  static List<HistoryPoint> latest(List<HistoryPoint> points) {
    return points.subList(Math.max(0, points.size() - MOST), points.size());
  }
}
