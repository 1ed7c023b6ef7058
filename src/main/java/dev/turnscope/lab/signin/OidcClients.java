package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.Recent;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The programs that registered to sign people in. */
final class OidcClients {
  private static final Duration LIFE = Duration.ofDays(90);
  private static final int ID_LENGTH = 22;
  private static final int SECRET_LENGTH = 40;

  /** With it a client gets refresh tokens. */
  private static final String ACCESS_SCOPE = "sso:account:access";

  private final Recent<Client> clients = new Recent<>();
  private final NewSecrets secrets;
  private final InstantSource clock;

  OidcClients(NewSecrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  record Client(Secret id, Secret secret, Instant issued, Instant ends, boolean refreshes) {}

  Client register(List<String> scopes) {
    Instant now = clock.instant();
    Client client =
        new Client(
            secrets.next("lab-client-", ID_LENGTH),
            secrets.next("lab-client-secret-", SECRET_LENGTH),
            now,
            now.plus(LIFE),
            scopes.contains(ACCESS_SCOPE));
    clients.put(client.id(), client);
    return client;
  }

  /** The client that a request is of. */
  Client of(OidcRequest request) throws AwsError {
    Client client = clients.get(new Secret(request.text("clientId")));
    Secret secret = new Secret(request.text("clientSecret"));
    if (client == null || !client.secret().equals(secret)) {
      throw new AwsError(401, "InvalidClientException", "Invalid client");
    }
    if (!client.ends().isAfter(clock.instant())) {
      throw new AwsError(401, "InvalidClientException", "The client's registration has ended.");
    }
    return client;
  }
}
