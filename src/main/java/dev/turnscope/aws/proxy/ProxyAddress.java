package dev.turnscope.aws.proxy;

import dev.turnscope.model.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, and with whose name and password it is asked.
 *
 * @param host without the brackets of an IPv6 address
 * @param user null where the proxy is not to be told
 * @param password null where there is no user, and empty where a user has none
 */
public record ProxyAddress(
    String host, int port, @Nullable Secret user, @Nullable Secret password) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65_535;

  /** People write passwords as they are: all before the last @ is user and password. */
  private static final Pattern URL =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<user>.*)@)?"
              + "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<host>[A-Za-z0-9._-]+))(?::(?<port>\\d{1,5}))?/*");

  private static final Pattern PERCENT = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");

  /**
   * Reads a URL, with or without its scheme. TLS to the proxy itself is not spoken: {@code https}
   * is taken for {@code http}, as the AWS SDK does.
   *
   * @throws IllegalArgumentException with a sentence that quotes nothing, for there may be a
   *     password in it
   */
  public static ProxyAddress read(String text) {
    return read(text, "Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT.");
  }

  /**
   * Reads the same where no user is wanted, so that none is asked for.
   *
   * @throws IllegalArgumentException with a sentence that quotes nothing
   */
  public static ProxyAddress readHostAndPort(String text) {
    return read(text, "Write HOST:PORT.");
  }

  private static ProxyAddress read(String text, String form) {
    Matcher url = URL.matcher(text.strip());
    if (!url.matches()) {
      throw new IllegalArgumentException("This is not the URL of a proxy. " + form);
    }
    String scheme = url.group("scheme") == null ? "http" : lower(url.group("scheme"));
    if (!Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException("Only HTTP proxies are used. " + form);
    }
    int port =
        url.group("port") != null
            ? Integer.parseInt(url.group("port"))
            : scheme.equals("https") ? HTTPS : HTTP;
    if (port == 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("The port of a proxy is between 1 and 65535. " + form);
    }
    String host = url.group("six") == null ? url.group("host") : url.group("six");
    String user = url.group("user");
    if (user == null || user.isEmpty()) {
      return new ProxyAddress(host, port, null, null);
    }
    int colon = user.indexOf(':');
    return new ProxyAddress(
        host,
        port,
        secret(colon < 0 ? user : user.substring(0, colon)),
        secret(colon < 0 ? "" : user.substring(colon + 1)));
  }

  /** Host and port: what may be shown. */
  public String told() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** The same without name and password. */
  public ProxyAddress unnamed() {
    return new ProxyAddress(host, port, null, null);
  }

  private static Secret secret(String text) {
    return new Secret(
        PERCENT.matcher(text).matches()
            ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
            : text);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
