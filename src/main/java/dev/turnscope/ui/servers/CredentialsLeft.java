package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Texts;
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
      return new CredentialsLeft(State.EXPIRED, "expired");
    }
    return new CredentialsLeft(
        left.compareTo(SHORT) < 0 ? State.ENDING : State.VALID, Texts.countdown(left));
  }

  /** The same for a person who hears it. */
  public String spoken() {
    return switch (state) {
      case NONE -> "no credentials";
      case VALID, ENDING -> "credentials valid for " + text;
      case EXPIRED -> "credentials expired";
    };
  }
}
