package dev.turnscope.ui.detail;

import java.util.List;
import javafx.collections.ObservableList;

/** Keeps what is chosen and unfolded in a list that gets longer. */
final class Growing {
  private Growing() {}

  /** Makes a list what it is now, and leaves alone what it has already. */
  static <T> void to(List<T> now, ObservableList<T> shown) {
    int before = shown.size();
    if (now.size() < before || !now.subList(0, before).equals(shown)) {
      shown.setAll(now);
    } else if (now.size() > before) {
      shown.addAll(now.subList(before, now.size()));
    }
  }
}
