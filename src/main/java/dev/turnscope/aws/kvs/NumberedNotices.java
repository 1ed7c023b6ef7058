package dev.turnscope.aws.kvs;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts before a notice's place in AWS's answer the number that the server has in every text. */
final class NumberedNotices {
  private static final Pattern PLACE = Pattern.compile("IceServerList\\[(\\d{1,6})]");

  /** The region's STUN server is the first. */
  private static final int FIRST_OF_THE_ANSWER = 2;

  private NumberedNotices() {}

  static List<String> of(List<?> entries, List<String> notices) {
    return notices.stream().map(notice -> numbered(entries, notice)).toList();
  }

  private static String numbered(List<?> entries, String notice) {
    Matcher place = PLACE.matcher(notice);
    if (!place.lookingAt()) {
      return notice;
    }
    int index = Integer.parseInt(place.group(1));
    if (entries.get(index) == null) {
      return notice;
    }
    long before = entries.stream().limit(index).filter(Objects::nonNull).count();
    return "Server %d: %s".formatted(FIRST_OF_THE_ANSWER + before, notice);
  }
}
