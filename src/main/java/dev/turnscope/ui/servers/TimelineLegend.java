package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The line below the rows that says what the parts of a bar are. */
final class TimelineLegend extends FlowPane {
  TimelineLegend() {
    getStyleClass().add("timeline-legend");
    getChildren()
        .addAll(
            sample(Words.of("servers.legend.stage"), "span", "span-good"),
            sample(Words.of("servers.legend.between"), "span", "span-good", "between"),
            sample(Words.of("servers.legend.candidate"), "mark"));
  }

  private static Label sample(String meaning, String... styles) {
    Region part = new Region();
    part.getStyleClass().addAll(styles);
    return new Label(meaning, part);
  }
}
