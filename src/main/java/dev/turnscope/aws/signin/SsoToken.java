package dev.turnscope.aws.signin;

import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in gave.
 *
 * @param refreshToken gets the next one unasked, null where there is none
 * @param client who asked for it, null where the file does not tell
 */
public record SsoToken(
    Secret accessToken,
    Instant expiresAt,
    @Nullable Secret refreshToken,
    @Nullable SsoRegistration client) {
  /** It has to last for the call that it is used for. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** Whether it can be used. */
  public boolean live(Instant now) {
    return expiresAt.minus(MARGIN).isAfter(now);
  }

  /** Whether another one can be had without asking the person. */
  public boolean renewable(Instant now) {
    return refreshToken != null && client != null && client.expiresAt().isAfter(now);
  }
}
