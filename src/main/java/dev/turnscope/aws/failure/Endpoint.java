package dev.turnscope.aws.failure;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.UsedProxy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call asked.
 *
 * @param address host and port, behind a scheme where a person wrote it so
 * @param setting the setting that names it, null where AWS names it
 * @param proxy what the call went through, null where it went directly
 */
public record Endpoint(String address, @Nullable String setting, @Nullable UsedProxy proxy) {

  /** By its URI, of which a path is left out. */
  public static Endpoint of(URI uri, @Nullable String setting) {
    boolean usual = uri.getPort() < 0 || uri.getPort() == 443;
    String host = uri.getHost() + (usual ? "" : ":" + uri.getPort());
    return new Endpoint(setting == null ? host : uri.getScheme() + "://" + host, setting, null);
  }

  /**
   * The same with the proxy before it.
   *
   * @param proxies null where it was asked directly
   */
  public Endpoint through(@Nullable Proxies proxies, URI asked) {
    return new Endpoint(address, setting, proxies == null ? null : proxies.to(asked).orElse(null));
  }

  /** As a sentence goes on after it. */
  public String told() {
    return setting == null ? address : "%s, set as %s,".formatted(address, setting);
  }
}
