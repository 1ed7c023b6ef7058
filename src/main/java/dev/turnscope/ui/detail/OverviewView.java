package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What each engine says, and the probe's stages. */
final class OverviewView extends VBox {
  private static final Pattern AFTER_NUMBER = Pattern.compile("(?<=[0-9]) ");

  OverviewView(OverviewViewModel model) {
    getStyleClass().add("overview");
    GridPane engines = new GridPane();
    engines.getStyleClass().add("facts");
    add(engines, Words.of("detail.engine.libwebrtc"), model.libwebrtcProperty(), "libwebrtc-word");
    add(engines, Words.of("detail.engine.probe"), model.probeProperty(), "probe-word");
    getChildren()
        .addAll(
            engines,
            disagreement(model),
            new Heading(
                Words.of("detail.stages"),
                new CopyButton(Words.of("detail.stages.copy"), model::stagesText)),
            new StagesView(model.stagesProperty()),
            new Heading(Words.of("detail.history")),
            history(model));
  }

  private static Node history(OverviewViewModel model) {
    HistoryChart chart = new HistoryChart();
    model.historyProperty().subscribe(chart::show);
    return chart;
  }

  private static void add(
      GridPane engines, String name, ObservableValue<EngineWord> word, String id) {
    Label label = new Label(name);
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    FontIcon icon = new FontIcon();
    Label sentence = new Label();
    sentence.setId(id);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    for (Node node : new Node[] {label, icon, sentence}) {
      GridPane.setValignment(node, VPos.TOP);
    }
    word.subscribe(
        said -> {
          said.tone().put(icon);
          sentence.setText(unbroken(said.sentence()));
        });
    engines.addRow(engines.getRowCount(), icon, label, sentence);
  }

  /** No unit stands alone on a line. */
  private static String unbroken(String sentence) {
    return AFTER_NUMBER.matcher(sentence).replaceAll("\u00a0");
  }

  private static Node disagreement(OverviewViewModel model) {
    Label meaning = new Label();
    meaning.setId("disagreement");
    meaning.getStyleClass().add("finding");
    meaning.setWrapText(true);
    meaning.setMinHeight(USE_PREF_SIZE);
    meaning.textProperty().bind(model.disagreementProperty());
    meaning.visibleProperty().bind(meaning.textProperty().isNotEmpty());
    meaning.managedProperty().bind(meaning.visibleProperty());
    return meaning;
  }
}
