package dev.turnscope.ui.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is looked for: channels whose names hold every word, wherever it stands; or the one of an
 * ARN.
 *
 * @param text as it was typed, without the blanks around it; empty looks for all
 * @param words in small letters
 */
record ChannelQuery(String text, List<String> words) {
  static final ChannelQuery ALL = new ChannelQuery("", List.of());

  /** Ranks are less than this. */
  static final int RANKS = 4;

  private static final int NONE = -1;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String SEPARATORS = "-_.";

  static ChannelQuery of(String typed) {
    String text = typed.strip();
    return text.isEmpty()
        ? ALL
        : new ChannelQuery(text, List.of(BLANKS.split(text.toLowerCase(Locale.ROOT))));
  }

  /** A stretch of a name, and whether it is what was looked for. */
  record Piece(String text, boolean found) {}

  boolean arn() {
    return text.startsWith("arn:");
  }

  /**
   * How well a channel matches, 0 best: the name itself, one that begins so, one with a part that
   * begins so, one that has it anywhere. Negative where it does not match.
   */
  int rank(ListedChannel channel) {
    if (words.isEmpty()) {
      return 0;
    }
    if (arn()) {
      return channel.channel().arn().startsWith(text) ? 0 : NONE;
    }
    String name = channel.lower();
    for (String word : words) {
      if (!name.contains(word)) {
        return NONE;
      }
    }
    String first = words.getFirst();
    if (name.startsWith(first)) {
      return name.length() == first.length() ? 0 : 1;
    }
    return beginsPart(name, first) ? 2 : RANKS - 1;
  }

  /** The name in pieces, those that were looked for apart. */
  List<Piece> pieces(String name) {
    BitSet found = new BitSet(name.length());
    for (String word : words) {
      for (int at = 0; at <= name.length() - word.length(); at++) {
        if (name.regionMatches(true, at, word, 0, word.length())) {
          found.set(at, at + word.length());
        }
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < name.length()) {
      boolean in = found.get(at);
      int change = in ? found.nextClearBit(at) : found.nextSetBit(at);
      int end = change < 0 ? name.length() : Math.min(change, name.length());
      pieces.add(new Piece(name.substring(at, end), in));
      at = end;
    }
    return pieces;
  }

  private static boolean beginsPart(String name, String word) {
    for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      if (at > 0 && SEPARATORS.indexOf(name.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
