package dev.turnscope.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call asked.
 *
 * @param address host and port, behind a scheme where a person wrote it so
 * @param setting the setting that names it, null where AWS names it
 */
record Endpoint(String address, @Nullable String setting) {

  static Endpoint of(URI uri, @Nullable String setting) {
    boolean usual = uri.getPort() < 0 || uri.getPort() == 443;
    String host = uri.getHost() + (usual ? "" : ":" + uri.getPort());
    return new Endpoint(setting == null ? host : uri.getScheme() + "://" + host, setting);
  }

  /** As a sentence goes on after it. */
  String told() {
    return setting == null ? address : "%s, set as %s,".formatted(address, setting);
  }
}
