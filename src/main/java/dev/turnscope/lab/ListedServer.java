package dev.turnscope.lab;

import dev.turnscope.lab.path.ImpairedPath;
import dev.turnscope.lab.path.Impairment;
import dev.turnscope.lab.turn.CredentialIssuer;
import dev.turnscope.lab.turn.TurnServer;
import dev.turnscope.lab.turn.TurnSettings;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A TURN server of the lab and its entry in the ICE server list.
 *
 * @param path what clients reach it through, where that is impaired
 * @param issuer who issues the credentials of the entry, the server's own or another
 */
record ListedServer(TurnServer server, Optional<ImpairedPath> path, CredentialIssuer issuer)
    implements AutoCloseable {
  /** Those of the entry's URIs, in their order. */
  static final List<Transport> TRANSPORTS =
      List.of(Transport.UDP, Transport.DTLS, Transport.TLS, Transport.TCP);

  /** How long ago expired credentials ended. */
  private static final Duration EXPIRED_SINCE = Duration.ofHours(1);

  static ListedServer start(TurnSettings settings, NetworkPlan plan, Impairment impairment)
      throws IOException {
    CredentialIssuer listed =
        switch (plan.credentials()) {
          case NONE, EXPIRED -> settings.issuer();
          case WRONG_PASSWORD -> new CredentialIssuer();
        };
    TurnServer server = TurnServer.start(settings);
    try {
      return new ListedServer(server, ImpairedPath.to(server.port(), impairment), listed);
    } catch (IOException noPort) {
      server.close();
      throw noPort;
    }
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

  @Override
  public void close() {
    path.ifPresent(ImpairedPath::close);
    server.close();
  }

  private List<ListedUri> uris() {
    String address = "127.0.0.1:" + path.map(ImpairedPath::port).orElse(server.port());
    return TRANSPORTS.stream().map(transport -> uri(address, transport)).toList();
  }

  private static ListedUri uri(String address, Transport transport) {
    return ListedUri.read(
        switch (transport) {
          case UDP -> "turn:" + address + "?transport=udp";
          case DTLS -> "turns:" + address + "?transport=udp";
          case TLS -> "turns:" + address + "?transport=tcp";
          case TCP -> "turn:" + address + "?transport=tcp";
        });
  }
}
