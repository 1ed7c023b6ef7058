package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.Recent;
import dev.turnscope.lab.signin.OidcClients.Client;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The codes that sign-ins wait with (RFC 8628). The lab confirms each once it was asked for. */
final class DeviceCodes {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int LENGTH = 40;

  private final Recent<Waiting> waiting = new Recent<>();
  private final NewSecrets secrets;
  private final InstantSource clock;

  DeviceCodes(NewSecrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  private record Waiting(Secret clientId, Instant ends, boolean confirmed) {}

  Secret start(Client client) {
    Secret code = secrets.next("lab-device-code-", LENGTH);
    waiting.put(code, new Waiting(client.id(), clock.instant().plus(LIFE), false));
    return code;
  }

  /** Ends the waiting of one that is confirmed; else refuses it, and confirms it. */
  synchronized void redeem(Secret code, Client client) throws AwsError {
    Waiting found = waiting.get(code);
    if (found == null || !found.clientId().equals(client.id())) {
      throw new AwsError(400, "InvalidGrantException", "Invalid device code");
    }
    if (!found.ends().isAfter(clock.instant())) {
      waiting.remove(code);
      throw new AwsError(400, "ExpiredTokenException", "The device code has expired.");
    }
    if (!found.confirmed()) {
      waiting.put(code, new Waiting(found.clientId(), found.ends(), true));
      throw new AwsError(400, "AuthorizationPendingException", "The code is not confirmed yet.");
    }
    waiting.remove(code);
  }
}
