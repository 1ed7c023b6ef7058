package dev.turnscope.ui.shell;

import dev.turnscope.ui.look.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Moves the focus from pane to pane. Each gets it where it had it last. */
final class PaneFocus {
  private final List<Node> panes;
  private final Map<Node, Node> last = new WeakHashMap<>();

  /**
   * @param panes in the order of reading
   */
  PaneFocus(List<Node> panes) {
    this.panes = panes;
  }

  /** The focus has moved, by whatever means. */
  void moved(@Nullable Node owner) {
    if (owner != null) {
      holding(owner).ifPresent(pane -> last.put(pane, owner));
    }
  }

  /** Puts the focus into a pane, if there is anything in it that takes it. */
  boolean go(Node pane) {
    Optional<Node> target =
        Optional.ofNullable(last.get(pane))
            .filter(node -> Reach.within(pane, node) && Reach.includes(node))
            .or(() -> Reach.first(pane));
    target.ifPresent(Node::requestFocus);
    target.ifPresent(focused -> reveal(pane));
    return target.isPresent();
  }

  /**
   * To the next pane that takes the focus, and from the last to the first.
   *
   * @param by 1, or -1 for backwards
   */
  void move(int by) {
    Node owner = panes.getFirst().getScene().getFocusOwner();
    int from = owner == null ? 0 : holding(owner).map(panes::indexOf).orElse(0);
    for (int step = 1; step < panes.size(); step++) {
      if (go(panes.get(Math.floorMod(from + by * step, panes.size())))) {
        return;
      }
    }
  }

  /** With large text all panes together are higher than the window, and scroll. */
  private static void reveal(Node pane) {
    Node around = pane.getParent();
    while (around != null && !(around instanceof ScrollPane)) {
      around = around.getParent();
    }
    if (around instanceof ScrollPane whole) {
      Node all = whole.getContent();
      double hidden = all.getLayoutBounds().getHeight() - whole.getViewportBounds().getHeight();
      if (hidden > 0) {
        double top = all.sceneToLocal(pane.localToScene(pane.getLayoutBounds())).getMinY();
        whole.setVvalue(Math.clamp(top / hidden, 0, 1));
      }
    }
  }

  private Optional<Node> holding(Node owner) {
    return panes.stream().filter(pane -> Reach.within(pane, owner)).findFirst();
  }
}
