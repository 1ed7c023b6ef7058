package dev.turnscope.model;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * An ICE server list and where it came from.
 *
 * @param fetchedAt when the list was had
 * @param authorities certificate authorities trusted for this list beside the platform's own: the
 *     built-in lab's
 * @param notices what in the list could not be used, a sentence each
 */
public record IceServerList(
    Source source,
    List<IceServer> servers,
    Instant fetchedAt,
    List<X509Certificate> authorities,
    List<String> notices) {

  public IceServerList {
    servers = List.copyOf(servers);
    authorities = List.copyOf(authorities);
    notices = List.copyOf(notices);
  }
}
