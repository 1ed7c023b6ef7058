package dev.turnscope.ui.look;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What the system asks of the looks of all programs, as it changes. */
public record SystemLook(
    ObservableValue<Boolean> dark,
    ObservableValue<Boolean> highContrast,
    ObservableValue<Boolean> reducedMotion) {

  /** Of this computer; on the FX thread alone. */
  public static SystemLook ofThisComputer() {
    Platform.Preferences asked = Platform.getPreferences();
    return new SystemLook(
        asked.colorSchemeProperty().map(ColorScheme.DARK::equals),
        Bindings.createBooleanBinding(() -> highContrast(asked), asked),
        asked.reducedMotionProperty());
  }

  /** Windows says it; of GTK the theme's name does; JavaFX hears nothing of it on a Mac. */
  static boolean highContrast(Map<String, Object> preferences) {
    return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
        || preferences.get("GTK.theme_name") instanceof String theme
            && theme.toLowerCase(Locale.ROOT).contains("contrast");
  }
}
