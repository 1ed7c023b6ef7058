package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line below the rows that says what the parts of a bar are. */
final class TimelineLegend extends FlowPane {
  private static final List<Tone> VERDICTS = List.of(Tone.GOOD, Tone.SILENT, Tone.BAD);

  TimelineLegend() {
    getStyleClass().add("timeline-legend");
    getChildren()
        .addAll(
            new Label(Words.of("servers.legend.stage"), spans()),
            new Label(Words.of("servers.legend.between"), spans("between")),
            new Label(Words.of("servers.legend.candidate"), part("mark")));
  }

  /** One of each verdict, whose icon has the same colour. */
  private static HBox spans(String... styles) {
    HBox spans = new HBox(1);
    spans.setAlignment(Pos.CENTER);
    for (Tone tone : VERDICTS) {
      Region span = part("span", "span-" + tone.name().toLowerCase(Locale.ROOT));
      span.getStyleClass().addAll(styles);
      spans.getChildren().add(span);
    }
    return spans;
  }

  private static Region part(String... styles) {
    Region part = new Region();
    part.getStyleClass().addAll(styles);
    return part;
  }
}
