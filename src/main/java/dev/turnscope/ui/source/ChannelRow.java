package dev.turnscope.ui.source;

import dev.turnscope.model.Channel;

/** A row of the list of channels. */
sealed interface ChannelRow {

  /** What the channels below it have in common. */
  record Heading(String text) implements ChannelRow {}

  /**
   * A channel.
   *
   * @param gone whether it is remembered and no longer listed
   * @param query what was looked for, to be emphasised
   */
  record Line(Channel channel, boolean pinned, boolean gone, ChannelQuery query)
      implements ChannelRow {

    String name() {
      return channel.name();
    }
  }
}
