package dev.turnscope.ui.detail;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.ui.servers.TimeAxis;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The times of earlier checks of a URI, a dot each: its height is the time, on the scale of the
 * servers' timelines, and its shape and colour are the verdict's.
 */
public final class HistoryChart extends VBox {
  private final Label summary = new Label();
  private final HistoryPlot plot = new HistoryPlot(new TimeAxis(CheckPlan.DEADLINE));

  public HistoryChart() {
    getStyleClass().add("history");
    summary.getStyleClass().add("muted");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(summary, plot);
    show(List.of());
  }

  /**
   * @param points from the oldest to the newest; of many the newest are shown
   */
  public void show(List<HistoryPoint> points) {
    List<HistoryPoint> shown = HistoryDots.latest(points);
    String sentence = HistorySummary.of(shown);
    summary.setText(sentence);
    plot.show(shown);
    plot.setAccessibleText(sentence);
    plot.setVisible(!shown.isEmpty());
    plot.setManaged(plot.isVisible());
  }
}
