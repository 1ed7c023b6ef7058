package dev.turnscope.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an ICE server list came from. Null where the kind of source has no such thing.
 *
 * @param credentials whose credentials AWS was asked with where no profile gave them, as a phrase
 */
public record Source(
    Kind kind,
    @Nullable String channel,
    @Nullable String region,
    @Nullable Role role,
    @Nullable String credentials) {

  /** A source that was asked with a profile's credentials, or with none. */
  public Source(Kind kind, @Nullable String channel, @Nullable String region, @Nullable Role role) {
    this(kind, channel, region, role, null);
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
