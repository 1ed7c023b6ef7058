package dev.turnscope.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.turnscope.store.Appearance;
import dev.turnscope.store.ReducedMotion;
import dev.turnscope.store.ThemeChoice;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ThemeTest {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(20);

  private final ObjectProperty<Boolean> contrast = new SimpleObjectProperty<>(false);
  private final LookViewModel look =
      new LookViewModel(
          new Appearance(ThemeChoice.LIGHT, 100, ReducedMotion.OFF),
          new SystemLook(
              new SimpleObjectProperty<>(false), contrast, new SimpleObjectProperty<>(false)));
  private ProgressBar bar;
  private Label label;

  @BeforeEach
  void dress() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    bar = onFx(ProgressBar::new);
    label = onFx(() -> new Label("text"));
    change(() -> Theme.dress(new Scene(new VBox(bar, label)), look));
  }

  @Test
  void aBarWithoutMeasureIsStillAsLongAsMovementIsReduced() {
    Paint moving = track();
    change(() -> look.motionProperty().set(ReducedMotion.ON));
    Paint still = track();
    change(() -> look.motionProperty().set(ReducedMotion.OFF));

    assertNotEquals(moving, still);
    assertEquals(moving, track());
  }

  @Test
  void textIsAsLargeAsChosen() {
    assertEquals(13, size());
    change(() -> look.textPercentProperty().set(200));
    assertEquals(26, size());
    change(() -> look.textPercentProperty().set(75));
    assertEquals(9.75, size());
  }

  @Test
  void coloursAreThoseOfTheTheme() {
    Paint light = ink();
    change(() -> look.themeProperty().set(ThemeChoice.DARK));
    assertNotEquals(light, ink());
  }

  @Test
  void highContrastHasBlackOnWhiteAndWhiteOnBlack() {
    change(() -> contrast.set(true));
    assertEquals("0x000000ff", ink().toString());
    change(() -> look.themeProperty().set(ThemeChoice.DARK));
    assertEquals("0xffffffff", ink().toString());
    change(() -> contrast.set(false));
    assertNotEquals("0xffffffff", ink().toString());
  }

  private Paint track() {
    return onFx(
        () -> {
          bar.getScene().getRoot().applyCss();
          Region track = (Region) bar.lookup(".track");
          return track.getBackground().getFills().getFirst().getFill();
        });
  }

  private double size() {
    return onFx(
        () -> {
          label.getScene().getRoot().applyCss();
          return label.getFont().getSize();
        });
  }

  private Paint ink() {
    return onFx(
        () -> {
          label.getScene().getRoot().applyCss();
          return label.getTextFill();
        });
  }

  private static void change(Runnable change) {
    onFx(
        () -> {
          change.run();
          return true;
        });
  }

  private static <T> T onFx(Supplier<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, look::get);
  }
}
