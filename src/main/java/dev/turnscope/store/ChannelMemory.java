package dev.turnscope.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The channels of one place that a person comes back to, by name or ARN.
 *
 * @param last what was chosen last, null before anything was
 * @param pinned in the order of pinning
 * @param recent those checked, the most recent first
 */
public record ChannelMemory(@Nullable String last, List<String> pinned, List<String> recent) {
  /** How many recent channels are kept. */
  public static final int MOST_RECENT = 12;

  private static final int MOST_PINNED = 100;

  static final ChannelMemory EMPTY = new ChannelMemory(null, List.of(), List.of());

  public ChannelMemory {
    last = KeptText.channel(last);
    pinned = kept(pinned.stream(), MOST_PINNED);
    recent = kept(recent.stream(), MOST_RECENT);
  }

  public ChannelMemory withLast(String channel) {
    return new ChannelMemory(channel, pinned, recent);
  }

  /** A check of this channel was started. */
  public ChannelMemory withChecked(String channel) {
    Stream<String> others = recent.stream().filter(other -> !other.equals(channel));
    return new ChannelMemory(channel, pinned, Stream.concat(Stream.of(channel), others).toList());
  }

  public ChannelMemory withPinned(String channel) {
    return new ChannelMemory(
        last, Stream.concat(pinned.stream(), Stream.of(channel)).toList(), recent);
  }

  public ChannelMemory withoutPinned(String channel) {
    return new ChannelMemory(
        last, pinned.stream().filter(other -> !other.equals(channel)).toList(), recent);
  }

  private static List<String> kept(Stream<String> channels, int most) {
    return channels.map(KeptText::channel).filter(Objects::nonNull).distinct().limit(most).toList();
  }
}
