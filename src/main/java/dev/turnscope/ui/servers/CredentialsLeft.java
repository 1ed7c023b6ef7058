package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a server's credentials are still valid. It changes once a second at most.
 *
 * @param text the time itself, or that it is over; empty of a server without credentials
 * @param share of their whole life, from 0 to 1
 */
public record CredentialsLeft(State state, String text, double share) {
  /** Below this a person hurries: half a check and a look at its outcome take as long. */
  static final Duration SHORT = Duration.ofMinutes(1);

  /** What the colour tells beside the text. */
  public enum State {
    NONE,
    VALID,
    ENDING,
    EXPIRED,
    /** A later list names other servers. */
    REPLACED
  }

  /**
   * @param left null where nothing tells it
   * @param whole the life of the credentials, in which {@code left} was counted
   */
  static CredentialsLeft of(@Nullable Duration left, @Nullable Duration whole) {
    if (left == null) {
      return new CredentialsLeft(State.NONE, "", 0);
    }
    if (!left.isPositive()) {
      return new CredentialsLeft(State.EXPIRED, Words.of("servers.left.expired"), 0);
    }
    return new CredentialsLeft(
        left.compareTo(SHORT) < 0 ? State.ENDING : State.VALID,
        Texts.countdown(left),
        share(left, whole));
  }

  /** Of a server that is not in the list any more, once that was fetched anew. */
  static CredentialsLeft replaced() {
    return new CredentialsLeft(State.REPLACED, Words.of("servers.left.replaced"), 0);
  }

  private static double share(Duration left, @Nullable Duration whole) {
    return whole == null || whole.toSeconds() == 0
        ? 1
        : Math.min(1, (double) left.toSeconds() / whole.toSeconds());
  }

  /** As it stands on a server's line. */
  public String shown() {
    return switch (state) {
      case NONE, EXPIRED, REPLACED -> text;
      case VALID, ENDING -> Words.of("servers.left.shown", text);
    };
  }

  /** The same for a person who hears it. */
  public String spoken() {
    return switch (state) {
      case NONE -> Words.of("servers.left.spoken.none");
      case VALID, ENDING -> Words.of("servers.left.spoken", text);
      case EXPIRED -> Words.of("servers.left.spoken.expired");
      case REPLACED -> text;
    };
  }
}
