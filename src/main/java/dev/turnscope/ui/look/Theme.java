package dev.turnscope.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Puts a look on a scene: AtlantaFX’s theme, the program’s own stylesheet, sizes and contrast. */
public final class Theme {
  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

  private final Scene scene;
  private final LookViewModel look;

  private Theme(Scene scene, LookViewModel look) {
    this.scene = scene;
    this.look = look;
  }

  /** Before the first control is made, which would load JavaFX’s own theme for nothing. */
  public static void choose(LookViewModel look) {
    base(look.dark().getValue());
  }

  /** Dresses the scene now, and anew as often as the look changes. */
  public static void dress(Scene scene, LookViewModel look) {
    Theme theme = new Theme(scene, look);
    look.dark().subscribe(theme::color);
    look.calm().subscribe(theme::calm);
    look.dark().subscribe(theme::putSheets);
    look.highContrast().subscribe(theme::putSheets);
    look.textPercentProperty().subscribe(theme::putSheets);
    theme.putSheets();
  }

  private void color(boolean dark) {
    base(dark);
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  private static void base(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** A media query would do, but JavaFX does not take its rules back when it ceases to hold. */
  private void calm(boolean wanted) {
    scene.getRoot().pseudoClassStateChanged(CALM, wanted);
    scene.getPreferences().setReducedMotion(wanted);
  }

  private void putSheets() {
    List<String> sheets = new ArrayList<>();
    sheets.add(resource("turnscope.css"));
    sheets.add(TextSize.sheet(look.textPercentProperty().get()));
    if (look.highContrast().getValue()) {
      sheets.add(resource(look.dark().getValue() ? "contrast-dark.css" : "contrast-light.css"));
    }
    scene.getStylesheets().setAll(sheets);
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/dev/turnscope/ui/" + name))
        .toExternalForm();
  }
}
