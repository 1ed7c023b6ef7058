package dev.turnscope.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.store.Appearance;
import dev.turnscope.store.ReducedMotion;
import dev.turnscope.store.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LookViewModelTest {
  private final ObjectProperty<Boolean> systemDark = new SimpleObjectProperty<>(false);
  private final ObjectProperty<Boolean> systemCalm = new SimpleObjectProperty<>(false);
  private final SystemLook system =
      new SystemLook(systemDark, new SimpleObjectProperty<>(false), systemCalm);
  private final LookViewModel look = new LookViewModel(Appearance.DEFAULT, system);

  @Test
  void coloursFollowTheSystemUntilThePersonChooses() {
    systemDark.set(true);
    assertTrue(look.dark().getValue());

    look.themeProperty().set(ThemeChoice.LIGHT);
    assertFalse(look.dark().getValue());

    look.themeProperty().set(ThemeChoice.SYSTEM);
    assertTrue(look.dark().getValue());
  }

  @Test
  void movementFollowsTheSystemUntilThePersonChooses() {
    systemCalm.set(true);
    assertTrue(look.calm().getValue());

    look.toggleMotion();
    assertFalse(look.calm().getValue());
    assertEquals(ReducedMotion.OFF, look.motionProperty().get());
  }

  @Test
  void choosingWhatTheSystemAsksFollowsItOn() {
    look.toggleMotion();
    assertEquals(ReducedMotion.ON, look.motionProperty().get());

    look.toggleMotion();
    assertEquals(ReducedMotion.SYSTEM, look.motionProperty().get());
  }

  @Test
  void textGrowsAndShrinksByStepsBetweenItsBounds() {
    look.enlargeText();
    assertEquals(110, percent());
    look.reduceText();
    look.reduceText();
    assertEquals(90, percent());
    for (int more = 0; more < 20; more++) {
      look.enlargeText();
    }
    assertEquals(200, percent());
    for (int less = 0; less < 20; less++) {
      look.reduceText();
    }
    assertEquals(75, percent());
    look.restoreText();
    assertEquals(100, percent());
  }

  @Test
  void aSizeThatWasRememberedIsHeldWithinTheBounds() {
    Appearance huge = new Appearance(ThemeChoice.DARK, 900, ReducedMotion.SYSTEM);
    assertEquals(200, new LookViewModel(huge, system).textPercentProperty().get());
  }

  @Test
  void whoRemembersHearsOfEveryChoice() {
    List<Appearance> heard = new ArrayList<>();
    look.chosen().subscribe(appearance -> heard.add(appearance));

    look.themeProperty().set(ThemeChoice.DARK);
    look.enlargeText();
    look.toggleMotion();

    assertEquals(new Appearance(ThemeChoice.DARK, 110, ReducedMotion.ON), heard.getLast());
    assertEquals(4, heard.size());
  }

  @Test
  void iconsGrowWithTheText() {
    assertTrue(TextSize.sheet(100).contains("-fx-font-size:13.00px;-icon-small:13px;-icon:15px"));
    assertTrue(TextSize.sheet(200).contains("-fx-font-size:26.00px;-icon-small:26px;-icon:30px"));
  }

  @Test
  void highContrastIsHeardOfWindowsAndOfGtk() {
    assertTrue(SystemLook.highContrast(Map.of("Windows.SPI.HighContrast", true)));
    assertTrue(SystemLook.highContrast(Map.of("GTK.theme_name", "HighContrastInverse")));
    assertFalse(SystemLook.highContrast(Map.of("GTK.theme_name", "Adwaita")));
    assertFalse(SystemLook.highContrast(Map.of("Windows.SPI.HighContrast", false)));
    assertFalse(SystemLook.highContrast(Map.of()));
  }

  private int percent() {
    return look.textPercentProperty().get();
  }
}
