package dev.turnscope.source.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The lines of a text, so that each place in it is found at once. */
final class Positions {
  /** The offset at which each line begins. */
  private final int[] starts;

  Positions(String text) {
    starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(index -> text.charAt(index) == '\n')
                    .map(index -> index + 1))
            .toArray();
  }

  Position at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }
}
