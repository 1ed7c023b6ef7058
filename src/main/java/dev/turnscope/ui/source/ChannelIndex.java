package dev.turnscope.ui.source;

import dev.turnscope.model.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The channels that are known, in the order of the list. It never changes: a page makes another.
 */
final class ChannelIndex {
  static final ChannelIndex EMPTY = new ChannelIndex(List.of(), Map.of());

  private final List<ListedChannel> all;
  private final Map<String, ListedChannel> byName;

  private ChannelIndex(List<ListedChannel> all, Map<String, ListedChannel> byName) {
    this.all = all;
    this.byName = byName;
  }

  /**
   * These and a page more: too much work for the FX thread.
   *
   * @param sorted by name, or else in the order in which they came
   */
  ChannelIndex plus(List<Channel> page, boolean sorted) {
    List<ListedChannel> more = new ArrayList<>(all.size() + page.size());
    Map<String, ListedChannel> named = new HashMap<>(byName);
    more.addAll(all);
    for (Channel channel : page) {
      ListedChannel listed = ListedChannel.of(channel);
      if (named.putIfAbsent(channel.name(), listed) == null) {
        more.add(listed);
      }
    }
    if (sorted) {
      more.sort(ListedChannel.BY_NAME);
    }
    return new ChannelIndex(more, named);
  }

  List<ListedChannel> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  /** The channel of this name, null of one that is not known. */
  @Nullable ListedChannel named(String name) {
    return byName.get(name);
  }
}
