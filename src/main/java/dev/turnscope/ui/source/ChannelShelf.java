package dev.turnscope.ui.source;

import java.util.List;

/** The channels that stand first, by name: those pinned, and the latest of those checked. */
record ChannelShelf(List<String> pinned, List<String> recent) {
  static final ChannelShelf EMPTY = new ChannelShelf(List.of(), List.of());

  /** More would hide the rest. */
  private static final int MOST_RECENT = 5;

  ChannelShelf {
    List<String> first = List.copyOf(pinned);
    pinned = first;
    recent = recent.stream().filter(name -> !first.contains(name)).limit(MOST_RECENT).toList();
  }

  boolean has(String name) {
    return pinned.contains(name) || recent.contains(name);
  }
}
