package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.turnscope.secrets.ForbiddenForms;
import dev.turnscope.secrets.Marker;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** A search of the window that finds nothing is worth what it would have found. */
class SaidByWindowTest {

  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void findsWhateverANodeSaysInAnyWay() {
    OpenWindow.onFx(SaidByWindowTest::findAll);
  }

  private static boolean findAll() {
    String secret = Marker.TURN_PASSWORD.text();
    Label spoken = new Label("x");
    spoken.setAccessibleText(secret);
    Label helped = new Label("x");
    helped.setAccessibleHelp(secret);
    Button tooltip = new Button("x");
    tooltip.setTooltip(new Tooltip(secret));
    Label installed = new Label("x");
    Tooltip.install(installed, new Tooltip(secret));
    TextField prompt = new TextField();
    prompt.setPromptText(secret);
    ListView<String> empty = new ListView<>();
    empty.setPlaceholder(new Label(secret));
    MenuButton menu = new MenuButton("x", null, new Menu("x", null, new MenuItem(secret)));
    ListView<String> list = new ListView<>();
    list.getItems().add(secret);
    for (Node node :
        List.of(new Label(secret), spoken, helped, tooltip, installed, prompt, empty, menu, list)) {
      assertNotEquals(List.of(), ForbiddenForms.in(SaidByWindow.of(node)), node.toString());
    }
    return true;
  }
}
