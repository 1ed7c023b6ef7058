package dev.turnscope.ui.look;

import dev.turnscope.store.Appearance;
import dev.turnscope.store.ReducedMotion;
import dev.turnscope.store.ThemeChoice;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** How the window looks: what the person chose, and what comes of it on this system. */
public final class LookViewModel {
  private final SystemLook system;
  private final ObjectProperty<ThemeChoice> theme;
  private final IntegerProperty textPercent;
  private final ObjectProperty<ReducedMotion> motion;
  private final ObservableValue<Boolean> dark;
  private final ObservableValue<Boolean> calm;
  private final ObservableValue<Appearance> chosen;

  /**
   * @param remembered what the person chose before
   */
  public LookViewModel(Appearance remembered, SystemLook system) {
    this.system = system;
    theme = new SimpleObjectProperty<>(remembered.theme());
    textPercent = new SimpleIntegerProperty(TextSize.held(remembered.textScale()));
    motion = new SimpleObjectProperty<>(remembered.reducedMotion());
    dark = Bindings.createObjectBinding(this::darkNow, theme, system.dark());
    calm = Bindings.createObjectBinding(this::calmNow, motion, system.reducedMotion());
    chosen =
        Bindings.createObjectBinding(
            () -> new Appearance(theme.get(), textPercent.get(), motion.get()),
            theme,
            textPercent,
            motion);
  }

  /** What the person chose, whole, for whoever remembers it. */
  public ObservableValue<Appearance> chosen() {
    return chosen;
  }

  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** One of {@link TextSize#STEPS}, or what was remembered. */
  public IntegerProperty textPercentProperty() {
    return textPercent;
  }

  public ObjectProperty<ReducedMotion> motionProperty() {
    return motion;
  }

  /** Whether the window is dark. */
  public ObservableValue<Boolean> dark() {
    return dark;
  }

  /** Whether nothing should move that need not. */
  public ObservableValue<Boolean> calm() {
    return calm;
  }

  /** Whether the system asks for the strongest contrast. */
  public ObservableValue<Boolean> highContrast() {
    return system.highContrast();
  }

  public void enlargeText() {
    textPercent.set(TextSize.above(textPercent.get()));
  }

  public void reduceText() {
    textPercent.set(TextSize.below(textPercent.get()));
  }

  public void restoreText() {
    textPercent.set(TextSize.USUAL);
  }

  /** The other of much and little movement; where that is the system’s wish, it is followed on. */
  public void toggleMotion() {
    boolean wanted = !calm.getValue();
    motion.set(
        wanted == system.reducedMotion().getValue()
            ? ReducedMotion.SYSTEM
            : wanted ? ReducedMotion.ON : ReducedMotion.OFF);
  }

  private boolean darkNow() {
    return switch (theme.get()) {
      case SYSTEM -> system.dark().getValue();
      case LIGHT -> false;
      case DARK -> true;
    };
  }

  private boolean calmNow() {
    return switch (motion.get()) {
      case SYSTEM -> system.reducedMotion().getValue();
      case ON -> true;
      case OFF -> false;
    };
  }
}
