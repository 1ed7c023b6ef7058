package dev.turnscope.aws.kvs;

import dev.turnscope.model.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a region's signaling channels.
 *
 * @param nextToken asks for the next page; null on the last one
 */
public record ChannelPage(List<Channel> channels, @Nullable String nextToken) {

  public ChannelPage {
    channels = List.copyOf(channels);
  }
}
