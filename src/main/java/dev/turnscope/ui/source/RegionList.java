package dev.turnscope.ui.source;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The regions to choose from, the profile’s own first. */
final class RegionList {
  private final ObservableList<String> shown = FXCollections.observableArrayList();
  private List<String> offered = List.of();
  private @Nullable String own;

  ObservableList<String> shown() {
    return shown;
  }

  boolean isRead() {
    return !offered.isEmpty();
  }

  void offer(List<String> all) {
    offered = all;
    show();
  }

  /**
   * @param region one that is not offered too, null for none
   */
  void putFirst(@Nullable String region) {
    own = region;
    show();
  }

  private void show() {
    List<String> now =
        Stream.concat(Stream.ofNullable(own), offered.stream().filter(it -> !it.equals(own)))
            .toList();
    if (isRead() && !now.equals(shown)) {
      shown.setAll(now);
    }
  }
}
