package dev.turnscope.ui.look;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ICE server URI where there is little room. */
public final class UriText {
  private static final Pattern PARTS =
      Pattern.compile("(?<scheme>[a-z]+:)(?<host>\\[[^]]*]|[^:?]*)(?<rest>.*)");

  private UriText() {}

  /**
   * As much of the URI as fits: its host loses its end, and what tells one URI of a server from the
   * other stays.
   */
  public static String shortened(String uri, Predicate<String> fits) {
    Matcher parts = PARTS.matcher(uri);
    if (fits.test(uri) || !parts.matches()) {
      return uri;
    }
    String host = parts.group("host");
    int least = 0;
    int most = host.length() - 1;
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (fits.test(with(parts, host.substring(0, middle)))) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return with(parts, host.substring(0, least));
  }

  private static String with(Matcher parts, String host) {
    return Words.of("look.shortened", parts.group("scheme") + host, parts.group("rest"));
  }
}
