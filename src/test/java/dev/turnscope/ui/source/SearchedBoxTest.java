package dev.turnscope.ui.source;

import static dev.turnscope.ui.source.OpenField.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A box with a hundred names. */
@Timeout(120)
class SearchedBoxTest {
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>("default");
  private final List<@Nullable String> choices = new ArrayList<>();
  private final FxRobot robot = new FxRobot();
  private SearchedBox<String> box;

  @BeforeEach
  void open() throws TimeoutException {
    names.add("default");
    IntStream.range(0, 98).forEach(number -> names.add("acme-" + number));
    names.add("my work");
    FxToolkit.registerPrimaryStage();
    Stage stage = FxToolkit.registerStage(Stage::new);
    box =
        onFx(
            () -> {
              SearchedBox<String> made = new SearchedBox<>(names, Function.identity(), chosen);
              chosen.addListener((_, _, now) -> choices.add(now));
              stage.setScene(new Scene(new VBox(made, new Button("Next")), 400, 300));
              stage.show();
              made.requestFocus();
              return made;
            });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @Test
  void typingOpensTheListAndEnterTakesWhatItFound() {
    write("acme-42");

    assertTrue(showing());
    assertEquals("acme-42", onFx(() -> box.getValue()));
    assertEquals(List.of(), choices);

    push(KeyCode.ENTER);

    assertFalse(showing());
    assertEquals(List.of("acme-42"), choices);
  }

  @Test
  void escapeLeavesTheChoiceAsItWas() {
    write("acme-42");
    push(KeyCode.ESCAPE);

    assertFalse(showing());
    assertEquals("default", onFx(() -> box.getValue()));
    assertEquals(List.of(), choices);
  }

  @Test
  void whatIsNotThereChoosesNothing() {
    write("acme-nowhere");
    push(KeyCode.ENTER);

    assertEquals("default", onFx(() -> box.getValue()));
    assertEquals(List.of(), choices);
  }

  @Test
  void aSpaceWithinANameDoesNotCloseTheList() {
    write("my w");

    assertTrue(showing());
    assertEquals("my work", onFx(() -> box.getValue()));
  }

  @Test
  void arrowsPassOverNamesWithoutChoosingThem() {
    write("acme-4");
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    push(KeyCode.ENTER);

    assertEquals(1, choices.size(), choices.toString());
  }

  @Test
  void tabTakesWhatWasFoundAndGoesOn() {
    write("my");
    push(KeyCode.TAB);

    assertEquals(List.of("my work"), choices);
    assertFalse(onFx(() -> box.isFocused()));
  }

  @Test
  void theMouseChoosesToo() {
    robot.clickOn(box);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("acme-3");
    WaitForAsyncUtils.waitForFxEvents();

    assertFalse(showing());
    assertEquals(List.of("acme-3"), choices);
  }

  @Test
  void aNewListKeepsTheChoice() {
    onFx(() -> names.addAll(0, List.of("another")));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals("default", onFx(() -> box.getValue()));
    assertEquals("default", onFx(chosen::get));
  }

  @Test
  void aListThatChangesWhileItIsOpenLosesNothing() {
    write("my");
    onFx(() -> names.setAll("default", "acme-1"));
    push(KeyCode.ENTER);

    assertEquals("default", onFx(chosen::get));
  }

  private void write(String letters) {
    robot.write(letters);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void push(KeyCode key) {
    robot.push(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean showing() {
    return onFx(() -> box.isShowing());
  }
}
