package dev.turnscope.aws.proxy;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hosts and domains that NO_PROXY lists, read as the AWS CLI reads it: with commas between
 * them, a port only where the URL has one too, and one asterisk alone for all.
 */
final class NoProxy {
  /** What other programs take between entries. */
  private static final Pattern SEPARATORS = Pattern.compile("[,|;\\s]+");

  /** What other programs allow around a name: an asterisk before it, and the usual port. */
  private static final Pattern ORNAMENTS = Pattern.compile("^\\*(?=\\.)|:443$");

  private final String list;

  NoProxy(String list) {
    this.list = list.toLowerCase(Locale.ROOT);
  }

  boolean exempts(URI target) {
    return list.equals("*")
        || Arrays.stream(list.split(",")).anyMatch(entry -> covers(entry.strip(), target));
  }

  /** Whether another program would read it so, and this one, like the AWS CLI, does not. */
  boolean meansToExempt(URI target) {
    return !exempts(target)
        && SEPARATORS
            .splitAsStream(list)
            .map(entry -> ORNAMENTS.matcher(entry).replaceAll(""))
            .anyMatch(entry -> entry.equals("*") || covers(entry, target));
  }

  /** A domain covers the hosts in it, with or without a dot before it. */
  private static boolean covers(String entry, URI target) {
    String name = entry.replaceFirst("^\\.+", "");
    if (name.isEmpty() || target.getHost() == null) {
      return false;
    }
    String host = target.getHost().toLowerCase(Locale.ROOT);
    String withPort = target.getPort() < 0 ? host : host + ":" + target.getPort();
    return within(name, host) || within(name, withPort);
  }

  private static boolean within(String name, String host) {
    return host.equals(name) || host.endsWith("." + name);
  }
}
