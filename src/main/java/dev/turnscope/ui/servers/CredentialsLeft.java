package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a server's credentials are still valid.
 *
 * @param text as shown, empty of a server without credentials
 */
public record CredentialsLeft(State state, String text) {
  /** Below this a person hurries: half a check and a look at its outcome take as long. */
  static final Duration SHORT = Duration.ofMinutes(1);

  /** What the colour tells beside the text. */
  public enum State {
    NONE,
    VALID,
    ENDING,
    EXPIRED
  }

  static CredentialsLeft of(@Nullable Duration left) {
    if (left == null) {
      return new CredentialsLeft(State.NONE, "");
    }
    if (!left.isPositive()) {
      return new CredentialsLeft(State.EXPIRED, Words.of("servers.left.expired"));
    }
    return new CredentialsLeft(
        left.compareTo(SHORT) < 0 ? State.ENDING : State.VALID, Texts.countdown(left));
  }

  /** The same for a person who hears it. */
  public String spoken() {
    return switch (state) {
      case NONE -> Words.of("servers.left.spoken.none");
      case VALID, ENDING -> Words.of("servers.left.spoken", text);
      case EXPIRED -> Words.of("servers.left.spoken.expired");
    };
  }
}
