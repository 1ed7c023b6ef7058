package dev.turnscope.ui.source;

import dev.turnscope.model.Channel;
import java.util.Comparator;
import java.util.Locale;

/**
 * A channel with what searching and sorting ask of it again and again.
 *
 * @param lower its name in small letters
 * @param rank sorts as a person would: cam-9 before cam-10
 */
record ListedChannel(Channel channel, String lower, String rank) {
  static final Comparator<ListedChannel> BY_NAME =
      Comparator.comparing(ListedChannel::rank).thenComparing(listed -> listed.channel().name());

  static ListedChannel of(Channel channel) {
    String lower = channel.name().toLowerCase(Locale.ROOT);
    return new ListedChannel(channel, lower, numbersByLength(lower));
  }

  /** Puts before each number how long it is: the shorter of two is the smaller. */
  private static String numbersByLength(String text) {
    StringBuilder ranked = new StringBuilder(text.length() + 4);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        int start = at;
        while (start < end - 1 && text.charAt(start) == '0') {
          start++;
        }
        ranked.append((char) ('0' + end - start)).append(text, start, end);
        at = end;
      } else {
        ranked.append(text.charAt(at++));
      }
    }
    return ranked.toString();
  }

  private static boolean digit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
