package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AccessKey;
import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.http.Principal;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Gives temporary keys for roles, which the lab's services accept until they end. */
final class RoleSessions {
  private static final int KEY_ID_LENGTH = 16;
  private static final int SECRET_LENGTH = 40;

  private final AccessKeys keys;
  private final NewSecrets secrets;
  private final InstantSource clock;

  RoleSessions(AccessKeys keys, NewSecrets secrets, InstantSource clock) {
    this.keys = keys;
    this.secrets = secrets;
    this.clock = clock;
  }

  Given open(Principal principal, Duration life) {
    Given given =
        new Given(
            secrets.next("ASIA", KEY_ID_LENGTH),
            secrets.next("lab-secret-key-", SECRET_LENGTH),
            secrets.next("lab-session-token-", SECRET_LENGTH),
            clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS));
    keys.add(new AccessKey(given.keyId(), given.secret(), given.token(), given.ends(), principal));
    return given;
  }

  /** What whoever asked for a session gets. */
  record Given(Secret keyId, Secret secret, Secret token, Instant ends) {}
}
