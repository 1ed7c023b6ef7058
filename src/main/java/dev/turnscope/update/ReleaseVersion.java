package dev.turnscope.update;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version in the order of Semantic Versioning 2.0.0, section 11: numbers compare as numbers, and
 * a pre-release is older than its release. A number that is left out is 0.
 */
final class ReleaseVersion implements Comparable<ReleaseVersion> {
  private static final int LONGEST = 64;
  private static final int NUMBERS = 4;
  private static final Pattern FORM =
      Pattern.compile(
          "[vV]?(?<text>(?<numbers>\\d+(?:\\.\\d+){0,3})"
              + "(?:-(?<before>[\\w-]+(?:\\.[\\w-]+)*))?)(?:\\+[\\w.-]+)?");
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Comparator<List<BigInteger>> BY_NUMBERS =
      (one, other) -> inOrder(one, other, BigInteger::compareTo);

  private final String text;
  private final List<BigInteger> numbers;
  private final List<String> preRelease;

  private ReleaseVersion(String text, List<BigInteger> numbers, List<String> preRelease) {
    this.text = text;
    this.numbers = numbers;
    this.preRelease = preRelease;
  }

  /** Empty of a text that is no version; a v before it is none of its parts. */
  static Optional<ReleaseVersion> read(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > LONGEST || !form.matches()) {
      return Optional.empty();
    }
    String before = form.group("before");
    return Optional.of(
        new ReleaseVersion(
            form.group("text"),
            Stream.concat(
                    DOT.splitAsStream(form.group("numbers")).map(BigInteger::new),
                    Collections.nCopies(NUMBERS, BigInteger.ZERO).stream())
                .limit(NUMBERS)
                .toList(),
            before == null ? List.of() : DOT.splitAsStream(before).toList()));
  }

  /** As it is told to a person: without the v, and without what names a build. */
  String text() {
    return text;
  }

  @Override
  public int compareTo(ReleaseVersion other) {
    int byNumbers = BY_NUMBERS.compare(numbers, other.numbers);
    if (byNumbers != 0) {
      return byNumbers;
    }
    return preRelease.isEmpty() || other.preRelease.isEmpty()
        ? Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty())
        : inOrder(preRelease, other.preRelease, ReleaseVersion::compareParts);
  }

  /** A number is older than a word. */
  private static int compareParts(String one, String other) {
    boolean number = DIGITS.matcher(one).matches();
    boolean otherNumber = DIGITS.matcher(other).matches();
    if (number && otherNumber) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return number == otherNumber ? one.compareTo(other) : Boolean.compare(otherNumber, number);
  }

  /** The first difference decides; where there is none, the shorter list comes first. */
  private static <T> int inOrder(List<T> one, List<T> other, Comparator<T> byPart) {
    for (int part = 0; part < Math.min(one.size(), other.size()); part++) {
      int difference = byPart.compare(one.get(part), other.get(part));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
