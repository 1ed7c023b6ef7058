package dev.turnscope.model;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An ICE server list and where it came from.
 *
 * @param fetchedAt when the list was had
 * @param authorities certificate authorities trusted for this list beside the platform's own: the
 *     built-in lab's
 * @param clockAhead how far this computer's clock is ahead of that of the service which gave the
 *     list, to the second; null where it was not told
 * @param endpoint which endpoint gave the list, null where none did
 * @param notices what in the list could not be used, a sentence each
 * @param leftOut how many URIs there were beyond {@link #MOST_URIS}: nothing is known of them
 */
public record IceServerList(
    Source source,
    List<IceServer> servers,
    Instant fetchedAt,
    List<X509Certificate> authorities,
    @Nullable Duration clockAhead,
    @Nullable SignalingEndpoint endpoint,
    List<String> notices,
    int leftOut) {
  /** At 12 URIs side by side and 5 s each, more would keep a person waiting for minutes. */
  public static final int MOST_URIS = 200;

  public IceServerList {
    servers = List.copyOf(servers);
    authorities = List.copyOf(authorities);
    notices = List.copyOf(notices);
  }

  /** A list of which nobody knows what time it was where it came from. */
  public IceServerList(
      Source source,
      List<IceServer> servers,
      Instant fetchedAt,
      List<X509Certificate> authorities,
      List<String> notices) {
    this(source, servers, fetchedAt, authorities, null, null, notices, 0);
  }

  /** The notice of a list that is too long. */
  public static String tooLong(int uris) {
    return String.format(
        Locale.ROOT, "The list holds %,d URIs: the first %d are taken.", uris, MOST_URIS);
  }

  /** This computer's clock, put right by the service's: expiry times are told by that one. */
  public InstantSource putRight(InstantSource clock) {
    return clockAhead == null ? clock : () -> clock.instant().minus(clockAhead);
  }
}
