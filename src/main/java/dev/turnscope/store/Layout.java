package dev.turnscope.store;

import org.jspecify.annotations.Nullable;

/**
 * How the person arranged the window. What no window can have is not kept.
 *
 * @param window null before the window was ever closed
 * @param divider the position between the two panes, from 0 to 1; null before it was ever moved
 */
public record Layout(@Nullable WindowBounds window, @Nullable Double divider) {
  static final Layout DEFAULT = new Layout(null, null);

  public Layout {
    window = window != null && window.plausible() ? window : null;
    divider = divider != null && divider >= 0 && divider <= 1 ? divider : null;
  }

  public Layout withWindow(WindowBounds bounds) {
    return new Layout(bounds, divider);
  }

  public Layout withDivider(double position) {
    return new Layout(window, position);
  }
}
