package dev.turnscope.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** All that the open windows say, to the eye, to the ear and on request. */
final class SaidByWindow {
  private final Map<Node, StringBuilder> said = new LinkedHashMap<>();

  private SaidByWindow() {}

  /** Of every window that is open, popups too. */
  static String now() {
    SaidByWindow all = new SaidByWindow();
    StringBuilder titles = new StringBuilder();
    for (Window window : Window.getWindows()) {
      if (window instanceof Stage stage) {
        titles.append(stage.getTitle()).append('\n');
      }
      Scene scene = window.getScene();
      if (scene != null) {
        all.walk(scene.getRoot());
      }
    }
    return titles + all.text();
  }

  /** Of a node and all that is in it or belongs to it. */
  static String of(Node node) {
    SaidByWindow all = new SaidByWindow();
    all.walk(node);
    return all.text();
  }

  private String text() {
    return String.join("\n", said.values());
  }

  private void walk(Node node) {
    if (said.containsKey(node)) {
      return;
    }
    StringBuilder words = new StringBuilder();
    said.put(node, words);
    for (AccessibleAttribute attribute :
        new AccessibleAttribute[] {
          AccessibleAttribute.TEXT, AccessibleAttribute.HELP, AccessibleAttribute.ROLE_DESCRIPTION
        }) {
      add(words, node.queryAccessibleAttribute(attribute));
    }
    add(words, node.getAccessibleText());
    add(words, node.getAccessibleHelp());
    add(words, node.getAccessibleRoleDescription());
    add(words, node.getId());
    add(words, node.getUserData());
    if (node.hasProperties()) {
      node.getProperties().values().forEach(value -> property(words, value));
    }
    ofItsKind(words, node);
    inside(node).forEach(this::walk);
  }

  private void ofItsKind(StringBuilder words, Node node) {
    switch (node) {
      case Labeled labeled -> add(words, labeled.getText());
      case TextInputControl input -> {
        add(words, input.getText());
        add(words, input.getPromptText());
      }
      case Text text -> add(words, text.getText());
      case ComboBox<?> combo -> combo.getItems().forEach(item -> add(words, item));
      case ListView<?> list -> list.getItems().forEach(item -> add(words, item));
      case TreeView<?> tree -> ofTree(words, tree.getRoot());
      case TabPane tabs -> tabs.getTabs().forEach(tab -> ofTab(words, tab));
      default -> {}
    }
    if (node instanceof MenuButton menu) {
      menu.getItems().forEach(item -> ofMenu(words, item));
    }
    if (node instanceof Control control) {
      ofTooltip(words, control.getTooltip());
      ContextMenu menu = control.getContextMenu();
      if (menu != null) {
        menu.getItems().forEach(item -> ofMenu(words, item));
      }
    }
  }

  /** A tooltip that was installed, among others. */
  private static void property(StringBuilder words, @Nullable Object value) {
    if (value instanceof Tooltip tooltip) {
      ofTooltip(words, tooltip);
    } else if (value instanceof CharSequence text) {
      add(words, text);
    }
  }

  private static void ofTooltip(StringBuilder words, @Nullable Tooltip tooltip) {
    if (tooltip != null) {
      add(words, tooltip.getText());
    }
  }

  private static void ofMenu(StringBuilder words, MenuItem item) {
    add(words, item.getText());
    if (item instanceof Menu menu) {
      menu.getItems().forEach(inner -> ofMenu(words, inner));
    }
  }

  private static void ofTree(StringBuilder words, @Nullable TreeItem<?> item) {
    if (item != null) {
      add(words, item.getValue());
      item.getChildren().forEach(child -> ofTree(words, child));
    }
  }

  private static void ofTab(StringBuilder words, Tab tab) {
    add(words, tab.getText());
    ofTooltip(words, tab.getTooltip());
  }

  private static Stream<Node> inside(Node node) {
    Stream<Node> children =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream()
            : Stream.<Node>empty();
    Stream<Node> others =
        switch (node) {
          case ScrollPane scroll -> Stream.ofNullable(scroll.getContent());
          case SplitPane split -> split.getItems().stream();
          case TabPane tabs -> tabs.getTabs().stream().map(Tab::getContent);
          case ListView<?> list -> Stream.ofNullable(list.getPlaceholder());
          case Labeled labeled -> Stream.ofNullable(labeled.getGraphic());
          default -> Stream.empty();
        };
    return Stream.concat(children, others).filter(Objects::nonNull);
  }

  private static void add(StringBuilder words, @Nullable Object said) {
    if (said != null) {
      words.append(said).append('\n');
    }
  }
}
