package dev.turnscope.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Light or dark as the system asks, and the program's own stylesheet on top. */
public final class Theme {
  private static final String STYLESHEET =
      Objects.requireNonNull(Theme.class.getResource("/dev/turnscope/ui/turnscope.css"))
          .toExternalForm();

  private Theme() {}

  /** Follows the system's colour scheme as long as the program runs. */
  public static void followSystem() {
    ObservableValue<ColorScheme> scheme = Platform.getPreferences().colorSchemeProperty();
    use(scheme.getValue());
    scheme.subscribe(Theme::use);
  }

  public static void dress(Scene scene) {
    scene.getStylesheets().add(STYLESHEET);
  }

  private static void use(ColorScheme scheme) {
    Application.setUserAgentStylesheet(
        switch (scheme) {
          case DARK -> new PrimerDark().getUserAgentStylesheet();
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        });
  }
}
