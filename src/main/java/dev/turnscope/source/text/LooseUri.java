package dev.turnscope.source.text;

import dev.turnscope.model.Secret;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URI that stands alone in a text, and may hold a username and a password, which no RFC lets it
 * hold: {@code turn:USER:PASSWORD@HOST}.
 *
 * @param username null where it holds none
 * @param reading how username and password were read, empty where it holds none
 */
record LooseUri(String uri, @Nullable Secret username, @Nullable Secret password, String reading) {
  private static final int LONGEST = 2048;

  /** So near to a URI that nothing in it can be a password. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z]{4,5}:(?://)?(?:\\[[0-9A-Fa-f:.]*]|[0-9A-Fa-f:.]*|[A-Za-z0-9._-]*)"
              + "(?::\\d{0,9})?/?(?:\\?[A-Za-z]{1,20}=[A-Za-z]{0,20})?");

  /** {@code <epoch seconds>:…}, as KVS makes usernames. */
  private static final Pattern TIME_LIMITED = Pattern.compile("\\d{9,11}:[^:]*:.*");

  /** The URI, or nothing where what follows the scheme might be a secret. */
  static Optional<LooseUri> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int user = text.indexOf(':') + 1;
    while (text.startsWith("/", user)) {
      user++;
    }
    int host = text.lastIndexOf('@') + 1;
    String uri = host == 0 ? text : text.substring(0, user) + text.substring(host);
    if (!PLAIN.matcher(uri).matches() && uri.indexOf(Lost.ELLIPSIS) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        host == 0 ? new LooseUri(uri, null, null, "") : with(uri, text.substring(user, host - 1)));
  }

  private static LooseUri with(String uri, String userInfo) {
    int first = userInfo.indexOf(':');
    boolean timeLimited = TIME_LIMITED.matcher(userInfo).matches();
    int colon = timeLimited ? userInfo.indexOf(':', first + 1) : first;
    String username = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    String end =
        colon < 0
            ? "all before the “@” was read as the username"
            : "the username was read up to the %s colon%s, the password up to the last “@”"
                .formatted(
                    timeLimited ? "second" : "first",
                    timeLimited ? ", as it begins with the time at which it ends" : "");
    return new LooseUri(
        uri,
        new Secret(username),
        new Secret(password),
        "the URI holds a username, for which RFC 7065 has no place: " + end + ".");
  }
}
