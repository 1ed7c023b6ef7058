package dev.turnscope.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an ICE server list (W3C RTCIceServer).
 *
 * @param credentials null where the list gave none, as for STUN
 * @param ttl how long the credentials were valid when the list was had, null where it did not say
 * @param expiresAt the moment at which they end, null where nothing tells it
 */
public record IceServer(
    List<ListedUri> uris,
    @Nullable Credentials credentials,
    @Nullable Duration ttl,
    @Nullable Instant expiresAt) {

  public IceServer {
    uris = List.copyOf(uris);
  }

  /** Host and port of its first URI that a client can use, as a text names a server. */
  public String name() {
    return uris.stream()
        .filter(IceUri.class::isInstance)
        .map(uri -> ((IceUri) uri).hostAndPort())
        .findFirst()
        .orElse(uris.isEmpty() ? "a server without URIs" : uris.getFirst().text());
  }
}
