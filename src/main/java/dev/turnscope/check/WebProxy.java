package dev.turnscope.check;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP proxy that programs of this computer are told to use for the web. WebRTC's UDP passes
 * none, and neither do the TURN clients of the KVS SDKs.
 *
 * @param address host and port; whoever signs in there is left out
 * @param setting where it is set
 */
public record WebProxy(String address, String setting) {
  /** The first that is set, in lower case or in capitals. */
  private static final List<String> VARIABLES = List.of("https_proxy", "all_proxy", "http_proxy");

  /** The one that a process's environment names, empty where that names none. */
  public static Optional<WebProxy> in(Map<String, String> environment) {
    for (String variable : VARIABLES) {
      // As curl and the AWS CLI have it, also where it is empty.
      String name =
          environment.containsKey(variable) ? variable : variable.toUpperCase(Locale.ROOT);
      String value = environment.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        return read(value, name);
      }
    }
    return Optional.empty();
  }

  private static Optional<WebProxy> read(String value, String setting) {
    try {
      URI uri = URI.create(value.contains("://") ? value : "http://" + value);
      boolean forTheWeb =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (uri.getHost() == null || !forTheWeb) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return Optional.of(new WebProxy(uri.getHost() + port, setting));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
