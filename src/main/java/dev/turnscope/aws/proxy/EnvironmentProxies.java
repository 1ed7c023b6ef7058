package dev.turnscope.aws.proxy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies that a process's environment names, by the rules of the AWS CLI: a lower-case name
 * goes before its twin, and NO_PROXY lists hosts and domains that are asked directly.
 */
final class EnvironmentProxies {
  private static final Pattern BETWEEN = Pattern.compile("[,|\\s]+");

  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A proxy, and the variable that names it.
   *
   * @param address empty where the host is to be asked directly
   */
  record Named(Optional<ProxyAddress> address, String variable) {}

  /** Empty where the environment says nothing that can be read. */
  Optional<Named> of(URI target) {
    boolean secure = "https".equalsIgnoreCase(target.getScheme());
    List<String> names =
        secure ? List.of("https_proxy", "HTTPS_PROXY") : List.of("http_proxy", "HTTP_PROXY");
    return names.stream()
        .flatMap(this::named)
        .findFirst()
        .map(found -> unlessExempt(found, target));
  }

  private Stream<Named> named(String variable) {
    String value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      return Stream.empty();
    }
    try {
      return Stream.of(new Named(Optional.of(ProxyAddress.read(value)), variable));
    } catch (IllegalArgumentException notOne) {
      return Stream.empty();
    }
  }

  private Named unlessExempt(Named found, URI target) {
    String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    int port = target.getPort() < 0 ? defaultPort(target) : target.getPort();
    boolean exempt =
        BETWEEN
            .splitAsStream(list)
            .anyMatch(pattern -> matches(lower(pattern), lower(target.getHost()), port));
    return exempt ? new Named(Optional.empty(), "NO_PROXY") : found;
  }

  /** A domain covers the hosts in it, with or without a dot or an asterisk before it. */
  private static boolean matches(String pattern, String host, int port) {
    if (pattern.equals("*")) {
      return true;
    }
    String name = pattern.replaceFirst("^\\*?\\.", "");
    int colon = name.lastIndexOf(':');
    if (colon > 0 && name.indexOf(':') == colon) {
      return name.substring(colon + 1).equals(String.valueOf(port))
          && covers(name.substring(0, colon), host);
    }
    return covers(name.replaceAll("[\\[\\]]", ""), host.replaceAll("[\\[\\]]", ""));
  }

  private static boolean covers(String name, String host) {
    return !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
  }

  private static int defaultPort(URI target) {
    return "https".equalsIgnoreCase(target.getScheme()) ? 443 : 80;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
