package dev.turnscope.ui.look;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What the Tab key reaches. */
public final class Reach {
  private Reach() {}

  /** Whether Tab comes to it now. */
  public static boolean includes(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && shows(node);
  }

  /** The first thing within the node that Tab comes to, or the node itself. */
  public static Optional<Node> first(Node within) {
    return all(within).filter(Reach::includes).findFirst();
  }

  /** Whether one is the other or lies within it. */
  public static boolean within(Node outer, Node inner) {
    for (Node node = inner; node != null; node = node.getParent()) {
      if (node == outer) {
        return true;
      }
    }
    return false;
  }

  /** The node, and all nodes below it, in the order in which they were added. */
  public static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Reach::all))
        : Stream.of(node);
  }

  private static boolean shows(Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (!above.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
