package dev.turnscope.ui.renewal;

import dev.turnscope.ui.look.Words;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/** Lets the person have lists fetched anew; seen where there is one that can be. */
public final class RenewalSwitch extends CheckBox {

  public RenewalSwitch(RenewalViewModel model) {
    super(Words.of("renewal.switch"));
    setId("renew");
    getStyleClass().add("renewal-switch");
    setMinWidth(USE_PREF_SIZE);
    selectedProperty().bindBidirectional(model.wantedProperty());
    visibleProperty().bind(model.possibleProperty());
    managedProperty().bind(visibleProperty());
    Tooltip meaning = new Tooltip();
    meaning.setWrapText(true);
    meaning.getStyleClass().add("wide");
    meaning
        .textProperty()
        .bind(
            model
                .troubleProperty()
                .map(trouble -> trouble.isEmpty() ? Words.of("renewal.meaning") : trouble));
    setTooltip(meaning);
    accessibleHelpProperty().bind(meaning.textProperty());
  }
}
