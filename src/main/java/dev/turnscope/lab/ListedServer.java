package dev.turnscope.lab;

import dev.turnscope.lab.turn.CredentialIssuer;
import dev.turnscope.lab.turn.TurnServer;
import dev.turnscope.lab.turn.TurnSettings;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A TURN server of the lab and its entry in the ICE server list.
 *
 * @param issuer who issues the credentials of the entry, the server's own or another
 */
record ListedServer(TurnServer server, CredentialIssuer issuer) {
  /** How long ago expired credentials ended. */
  private static final Duration EXPIRED_SINCE = Duration.ofHours(1);

  static ListedServer start(TurnSettings settings, NetworkPlan plan) throws IOException {
    CredentialIssuer listed =
        switch (plan.credentials()) {
          case NONE, EXPIRED -> settings.issuer();
          case WRONG_PASSWORD -> new CredentialIssuer();
        };
    return new ListedServer(TurnServer.start(settings), listed);
  }

  /** A fresh entry, as GetIceServerConfig answers it. */
  IceServer entry(String channelArn, NetworkPlan plan) {
    Instant now = Instant.now();
    Instant expiresAt = now.plus(plan.ttl());
    Credentials credentials =
        switch (plan.credentials()) {
          case NONE, WRONG_PASSWORD -> issuer.issue(channelArn, expiresAt);
          case EXPIRED -> issuer.issue(channelArn, now.minus(EXPIRED_SINCE));
        };
    return new IceServer(uris(), credentials, plan.ttl(), expiresAt);
  }

  private List<ListedUri> uris() {
    String address = "127.0.0.1:" + server.port();
    return List.of(
        ListedUri.read("turn:" + address + "?transport=udp"),
        ListedUri.read("turns:" + address + "?transport=udp"),
        ListedUri.read("turns:" + address + "?transport=tcp"),
        ListedUri.read("turn:" + address + "?transport=tcp"));
  }
}
