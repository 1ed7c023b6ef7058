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

  /**
   * How long its credentials are still valid, null where nothing tells it.
   *
   * @param fetchedAt when the list was had
   * @param now by the same clock
   */
  public @Nullable Duration leftAt(Instant fetchedAt, Instant now) {
    if (credentials == null) {
      return null;
    }
    if (expiresAt != null) {
      return Duration.between(now, expiresAt);
    }
    return ttl == null ? null : ttl.minus(Duration.between(fetchedAt, now));
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
