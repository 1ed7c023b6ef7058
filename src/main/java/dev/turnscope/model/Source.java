package dev.turnscope.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an ICE server list came from. Null where the kind of source has no such thing.
 *
 * @param endpoint the channel's own signaling endpoint for the role, which gave the list
 * @param storage of the channel, null where it was not asked for
 * @param credentials whose credentials AWS was asked with where no profile gave them, as a phrase
 */
public record Source(
    Kind kind,
    @Nullable String channel,
    @Nullable String region,
    @Nullable Role role,
    @Nullable String endpoint,
    @Nullable MediaStorage storage,
    @Nullable String credentials) {

  /** A source of which no endpoint is known. */
  public Source(Kind kind, @Nullable String channel, @Nullable String region, @Nullable Role role) {
    this(kind, channel, region, role, null, null, null);
  }

  /** The three places a list comes from. */
  public enum Kind {
    AWS,
    /** Pasted, or read from a file. */
    SERVERS,
    LAB;

    public String word() {
      return Words.of(this);
    }
  }

  public static Source servers() {
    return new Source(Kind.SERVERS, null, null, null);
  }
}
