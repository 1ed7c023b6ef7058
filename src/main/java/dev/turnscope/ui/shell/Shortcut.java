package dev.turnscope.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * A key and what it does.
 *
 * @param what as the sheet says it
 * @param keys each of them does it, and the sheet names them all
 * @param twins the same keys where a keyboard has them in another place
 * @param action null of a key that the control with the focus knows by itself
 * @param overPages whether it works while a page lies over the window too
 */
record Shortcut(
    String what,
    List<KeyCombination> keys,
    List<KeyCombination> twins,
    @Nullable Runnable action,
    boolean overPages) {

  /** A key of the window. */
  static Shortcut of(String what, Runnable action, KeyCombination... keys) {
    return new Shortcut(what, List.of(keys), List.of(), action, false);
  }

  /** A key that a control takes: the sheet tells of it. */
  static Shortcut told(String what, KeyCombination... keys) {
    return new Shortcut(what, List.of(keys), List.of(), null, true);
  }

  Shortcut or(KeyCombination... others) {
    return new Shortcut(what, keys, List.of(others), action, overPages);
  }

  Shortcut alsoOverPages() {
    return new Shortcut(what, keys, twins, action, true);
  }
}
