package dev.turnscope.ui;

import dev.turnscope.ui.look.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Walks all that a window shows, and finds what a person without eyes or mouse would miss. */
final class AccessWalk {
  private final Node root;

  AccessWalk(Node root) {
    this.root = root;
  }

  /** What the keys must reach: the enabled controls that take input. */
  List<Node> controls() {
    return shown(root)
        .filter(AccessWalk::takesInput)
        .filter(node -> !node.isDisabled())
        .map(Node.class::cast)
        .toList();
  }

  /**
   * @param reached what the Tab key came to
   */
  List<String> complaints(Set<Node> reached) {
    List<String> found = new ArrayList<>();
    for (Node node : shown(root).toList()) {
      if (mustHaveName(node) && name(node).isBlank()) {
        found.add(described(node) + " has no name");
      }
      if (node instanceof FontIcon && toned(node) && !besideWords(node)) {
        found.add(described(node) + " tells by colour and shape alone");
      }
    }
    for (Node control : controls()) {
      if (!reached.contains(control)) {
        found.add(described(control) + " is not reached by the keys");
      }
    }
    return found;
  }

  /** What is seen, but not the inner parts of a control. */
  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return Stream.concat(Stream.of(node), inside(node).flatMap(AccessWalk::shown));
  }

  private static Stream<Node> inside(Node node) {
    return switch (node) {
      case ScrollPane scroll -> Stream.ofNullable(scroll.getContent());
      case SplitPane split -> split.getItems().stream();
      case ListView<?> list ->
          Reach.all(list)
              .filter(part -> part instanceof IndexedCell<?> cell && !cell.isEmpty())
              .map(Node.class::cast);
      case Labeled labeled -> Stream.ofNullable(labeled.getGraphic());
      case Control control -> Stream.empty();
      case Parent parent -> parent.getChildrenUnmodifiable().stream();
      default -> Stream.empty();
    };
  }

  private static boolean takesInput(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof ListView<?> list && !list.getItems().isEmpty();
  }

  private static boolean mustHaveName(Node node) {
    return takesInput(node)
        || node instanceof IndexedCell<?>
        || node instanceof ProgressBar
        || node instanceof Control && node.isFocusTraversable();
  }

  private String name(Node node) {
    String said = node.getAccessibleText();
    if (said != null && !said.isBlank()) {
      return said;
    }
    if (node instanceof Labeled labeled && !orNothing(labeled.getText()).isBlank()) {
      return labeled.getText();
    }
    return Reach.all(root)
        .filter(other -> other instanceof Label label && label.getLabelFor() == node)
        .map(label -> orNothing(((Label) label).getText()))
        .findFirst()
        .orElse("");
  }

  private static boolean toned(Node icon) {
    return icon.getStyleClass().stream().anyMatch(style -> style.startsWith("tone-"));
  }

  private static boolean besideWords(Node icon) {
    Parent around = icon.getParent();
    return around != null
        && Reach.all(around)
            .anyMatch(
                node -> node instanceof Labeled words && !orNothing(words.getText()).isBlank());
  }

  private static String described(Node node) {
    return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass();
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
