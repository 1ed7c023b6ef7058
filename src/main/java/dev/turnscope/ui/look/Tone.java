package dev.turnscope.ui.look;

import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an icon and its colour tell: always beside a word that tells it too. */
public enum Tone {
  GOOD(Feather.CHECK_CIRCLE),
  PARTLY(Feather.ALERT_CIRCLE),
  BAD(Feather.ALERT_OCTAGON),
  SILENT(Feather.CLOCK),
  UNKNOWN(Feather.HELP_CIRCLE),
  UNTRIED(Feather.MINUS_CIRCLE),
  BUSY(Feather.LOADER),
  QUIET(Feather.INFO);

  private final Feather icon;

  Tone(Feather icon) {
    this.icon = icon;
  }

  public static Tone of(Verdict verdict) {
    return switch (verdict) {
      case WORKS -> GOOD;
      case FAILS -> BAD;
      case NO_ANSWER -> SILENT;
      case NOT_TESTED -> UNTRIED;
    };
  }

  public static Tone of(StageResult.Outcome outcome) {
    return switch (outcome) {
      case OK -> GOOD;
      case FAILED -> BAD;
      case NO_ANSWER -> SILENT;
    };
  }

  /** Gives an icon this tone's shape and colour. */
  public void put(FontIcon shown) {
    shown.setIconCode(icon);
    shown.getStyleClass().removeIf(style -> style.startsWith("tone-"));
    shown.getStyleClass().add(styleClass());
  }

  /** The style class that colours an icon or a word. */
  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
