package dev.turnscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of the whole display, popups included. */
final class Camera {
  private static final int FRAMES_UNTIL_PAINTED = 8;
  private static final long PATIENCE_SECONDS = 20;

  private final Path folder;
  private final FxRobot robot = new FxRobot();

  Camera(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Takes one with the pointer at the lower edge, where it lights nothing up. */
  void take(String name) throws IOException, InterruptedException {
    Rectangle2D screen = Screen.getPrimary().getBounds();
    robot.moveTo(new Point2D(screen.getMinX() + 1, screen.getMaxY() - 1));
    takeAsItIs(name);
  }

  void takeAsItIs(String name) throws IOException, InterruptedException {
    awaitPainted();
    Process process =
        new ProcessBuilder("import", "-window", "root", folder.resolve(name + ".png").toString())
            .inheritIO()
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("No picture of " + name + " could be taken.");
    }
  }

  private static void awaitPainted() throws InterruptedException {
    WaitForAsyncUtils.waitForFxEvents();
    CountDownLatch frames = new CountDownLatch(FRAMES_UNTIL_PAINTED);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                frames.countDown();
                if (frames.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    if (!frames.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The window paints no more.");
    }
  }
}
