package dev.turnscope.source.text;

import java.util.Arrays;

/** JSON as it is written down, which knows from where in the text each character came. */
final class Draft {
  private final StringBuilder json = new StringBuilder();
  private int[] origins = new int[256];

  void add(char c, int origin) {
    if (json.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[json.length()] = origin;
    json.append(c);
  }

  void add(String text, int origin) {
    for (int index = 0; index < text.length(); index++) {
      add(text.charAt(index), origin);
    }
  }

  /** The offset in the text of a character of the JSON, or what stands for its end. */
  int origin(long index, int end) {
    return index >= 0 && index < json.length() ? origins[(int) index] : end;
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
