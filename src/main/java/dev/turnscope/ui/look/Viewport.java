package dev.turnscope.ui.look;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What of a node is seen through the pane that scrolls it. */
public final class Viewport {
  private Viewport() {}

  /**
   * Scrolls as little as brings a strip of the node into sight.
   *
   * @param top in the node's coordinates
   */
  public static void reveal(Node node, double top, double height) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane pane && Reach.within(pane.getContent(), node)) {
        reveal(pane, node, top, height);
      }
    }
  }

  private static void reveal(ScrollPane pane, Node node, double top, double height) {
    Node content = pane.getContent();
    Bounds seen = content.sceneToLocal(pane.localToScene(pane.getBoundsInLocal()));
    Bounds inContent = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double from = inContent.getMinY() + top;
    double hidden = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    double first = Math.clamp(seen.getMinY(), from + height - seen.getHeight(), from);
    if (hidden > 0 && first != seen.getMinY()) {
      pane.setVvalue(Math.clamp(first / hidden, 0, 1) * pane.getVmax());
    }
  }
}
