package dev.turnscope.ui.shell;

import dev.turnscope.ui.work.Memory;
import java.util.Optional;

/** Where the person divided the panes, remembered. */
record Divider(Memory memory) {
  /** Of the panes' width together. */
  private static final double LEAST_MOVE = 0.005;

  /** From 0 to 1; empty before that was ever done. */
  Optional<Double> position() {
    return Optional.ofNullable(memory.settings().layout().divider());
  }

  /** Remembers where the panes are divided; a layout's rounding is no move. */
  void move(double position) {
    if (position().filter(last -> Math.abs(last - position) < LEAST_MOVE).isEmpty()) {
      memory.change(settings -> settings.withLayout(layout -> layout.withDivider(position)));
    }
  }
}
