package dev.turnscope.ui.source;

import atlantafx.base.theme.Styles;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Unavailable;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the request’s options, and shows how many are set. */
final class OptionsButton extends Button {
  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

  private final OptionsViewModel model;
  private final Tooltip tooltip = new Tooltip();
  private final OptionsPopup popup;

  OptionsButton(OptionsViewModel model, IdentityViewModel identity) {
    super("", new FontIcon(Feather.SLIDERS));
    this.model = model;
    setId("options");
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "options-button");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(tooltip);
    model.all().forEach(option -> option.subscribe(this::tell));
    tell();
    popup = new OptionsPopup(model, identity);
    setOnAction(event -> popup.toggle(this));
  }

  /** Goes to the username and says what is wrong with it, null where nothing is. */
  void ask(@Nullable Unavailable wrong) {
    pseudoClassStateChanged(Styles.STATE_DANGER, wrong != null);
    tell();
    popup.tell(wrong);
    if (wrong != null) {
      tooltip.setText(wrong.sentence() + " " + wrong.nextStep());
      requestFocus();
      popup.open(this);
    }
  }

  private void tell() {
    List<String> set = model.set();
    String name =
        set.isEmpty()
            ? Words.of("source.options")
            : Words.of("source.options.spoken", String.join(", ", set));
    setText(set.isEmpty() ? "" : String.valueOf(set.size()));
    setAccessibleText(name);
    tooltip.setText(name);
    pseudoClassStateChanged(SET, !set.isEmpty());
  }
}
