package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.Recent;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The access tokens of sign-ins: the OIDC service gives them, the portal takes them. */
public final class SsoTokens {
  static final Duration LIFE = Duration.ofHours(1);
  private static final int LENGTH = 40;

  private final Recent<Instant> ends = new Recent<>();
  private final NewSecrets secrets;
  private final InstantSource clock;

  /** With no token yet. */
  public SsoTokens(NewSecrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A token that the portal takes for an hour. */
  public Secret open() {
    Secret token = secrets.next("lab-access-token-", LENGTH);
    ends.put(token, clock.instant().plus(LIFE));
    return token;
  }

  boolean takes(Secret token) {
    Instant end = ends.get(token);
    return end != null && end.isAfter(clock.instant());
  }
}
