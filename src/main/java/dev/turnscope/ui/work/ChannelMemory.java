package dev.turnscope.ui.work;

import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;

/**
 * The channels of each place that a person comes back to, by name; one of another account by its
 * ARN. No method blocks: the FX thread asks.
 */
public interface ChannelMemory {

  /** In the order of pinning. */
  List<String> pinned(Place place);

  /** Those checked, the most recent first. */
  List<String> recent(Place place);

  void pin(Place place, String channel);

  void unpin(Place place, String channel);

  /** A check of this channel was started. */
  void used(Place place, String channel);
}
