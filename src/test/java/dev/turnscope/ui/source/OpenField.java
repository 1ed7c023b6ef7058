package dev.turnscope.ui.source;

import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;

import dev.turnscope.store.Appearance;
import dev.turnscope.ui.look.LookViewModel;
import dev.turnscope.ui.look.SystemLook;
import dev.turnscope.ui.look.Theme;
import dev.turnscope.ui.source.ChannelRow.Line;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.KeptChannels;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The field of channels in a window of its own, and a person at the keyboard. */
final class OpenField implements AutoCloseable {
  static final Place HERE = new Place(ACME, "eu-west-1");

  private static final long PATIENCE_SECONDS = 20;

  final ScriptedWorkbench workbench = new ScriptedWorkbench();
  final KeptChannels memory = new KeptChannels(Memory.ofThisStart());
  final Background background = new Background(Platform::runLater);
  final ChannelsViewModel model;
  final ChannelField field;
  private final FxRobot robot = new FxRobot();

  OpenField() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Stage stage = FxToolkit.registerStage(Stage::new);
    model = onFx(() -> new ChannelsViewModel(workbench, background, memory));
    field = onFx(() -> new ChannelField(model));
    onFx(
        () -> {
          Scene scene = new Scene(new VBox(field), 900, 600);
          Theme.dress(scene, new LookViewModel(Appearance.DEFAULT, SystemLook.ofThisComputer()));
          stage.setScene(scene);
          stage.show();
          field.input().requestFocus();
          return stage;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Looks at the place, and awaits all of its channels. */
  void load() throws TimeoutException {
    look();
    await(() -> onFx(() -> !model.listingProperty().get().isEmpty()));
    awaitNote("");
  }

  void look() {
    onFx(
        () -> {
          model.lookAt(HERE);
          return true;
        });
  }

  void awaitNote(String sentence) throws TimeoutException {
    await(() -> note().equals(sentence));
  }

  String note() {
    return onFx(() -> model.noteProperty().get());
  }

  /** Types, and awaits what it finds. */
  void type(String letters) throws TimeoutException {
    robot.write(letters);
    await(
        () ->
            onFx(
                () ->
                    model
                        .listingProperty()
                        .get()
                        .query()
                        .text()
                        .equals(field.input().getText().strip())));
    WaitForAsyncUtils.waitForFxEvents();
  }

  void push(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The name of the highlighted channel, empty while there is none. */
  String highlighted() {
    return onFx(
        () -> {
          Line line = field.list().highlighted();
          return line == null ? "" : line.name();
        });
  }

  boolean listOpen() {
    return onFx(() -> field.list().getScene().getWindow().isShowing());
  }

  void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }

  static <T> T onFx(Supplier<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), look::get);
  }

  @Override
  public void close() throws TimeoutException {
    background.close();
    FxToolkit.cleanupStages();
  }
}
