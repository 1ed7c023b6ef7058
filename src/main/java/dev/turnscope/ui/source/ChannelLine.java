package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Tone;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row of a channel: the columns stand one below the other in all rows. */
final class ChannelLine extends HBox {
  private static final PseudoClass LAB = PseudoClass.getPseudoClass("lab");

  private final MatchedName name = new MatchedName();
  private final Label scenario = column("channel-scenario");
  private final Label status = column("channel-status");
  private final Label type = column("channel-type");
  private final Label created = column("channel-created");
  private final PinButton pin;

  ChannelLine(Runnable togglePin) {
    pin = new PinButton(togglePin);
    getStyleClass().add("channel-line");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    // As wide as the list, never wider: the name gives way.
    setPrefWidth(1);
    scenario.setMaxWidth(Double.MAX_VALUE);
    scenario.setMinWidth(0);
    name.setMinWidth(0);
    status.setMinWidth(USE_PREF_SIZE);
    FontIcon underWay = new FontIcon(Feather.LOADER);
    underWay.getStyleClass().add(Tone.SILENT.styleClass());
    status.setGraphic(underWay);
    getChildren().addAll(name, scenario, status, type, created, pin);
  }

  void show(ChannelFacts facts, ChannelQuery query) {
    name.show(facts.name(), query);
    boolean lab = !facts.scenario().isEmpty();
    HBox.setHgrow(name, lab ? Priority.NEVER : Priority.ALWAYS);
    HBox.setHgrow(scenario, lab ? Priority.ALWAYS : Priority.NEVER);
    name.pseudoClassStateChanged(LAB, lab);
    put(scenario, facts.scenario(), lab);
    put(status, facts.status(), !facts.status().isEmpty());
    put(type, facts.type(), !lab);
    put(created, facts.created(), !lab);
    pin.show(facts.pinned());
  }

  private static void put(Label column, String text, boolean shown) {
    column.setText(text);
    column.setVisible(shown);
    column.setManaged(shown);
  }

  private static Label column(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("muted", style);
    return label;
  }
}
