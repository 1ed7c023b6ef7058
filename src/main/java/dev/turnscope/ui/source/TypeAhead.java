package dev.turnscope.ui.source;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds a name in a list by the letters that a person types in a row. */
final class TypeAhead {
  /** Who waits longer begins anew. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final LongSupplier nanos;
  private String typed = "";
  private long last;

  /**
   * @param nanos a clock that is never set
   */
  TypeAhead(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether the next letter goes on with those before. */
  boolean goesOn() {
    return !typed.isEmpty() && nanos.getAsLong() - last <= PAUSE.toNanos();
  }

  /** The next letter begins anew. */
  void forget() {
    typed = "";
  }

  /**
   * The name to go to: the next that begins with what was typed, else the next that has it inside;
   * one letter again and again goes from match to match. Empty where there is none.
   *
   * @param at the present one, negative for none
   */
  OptionalInt type(String letter, List<String> names, int at) {
    typed = (goesOn() ? typed : "") + lower(letter);
    last = nanos.getAsLong();
    List<String> all = names.stream().map(TypeAhead::lower).toList();
    boolean first = typed.equals(lower(letter));
    OptionalInt found = find(typed, all, first ? at + 1 : Math.max(at, 0));
    return found.isEmpty() && typed.chars().distinct().count() == 1
        ? find(typed.substring(0, 1), all, at + 1)
        : found;
  }

  private static OptionalInt find(String text, List<String> names, int from) {
    OptionalInt beginning = next(names, from, name -> name.startsWith(text));
    return beginning.isPresent() ? beginning : next(names, from, name -> name.contains(text));
  }

  /** From the first on again where there is none to the end. */
  private static OptionalInt next(List<String> names, int from, Predicate<String> matches) {
    return IntStream.range(from, from + names.size())
        .map(index -> index % names.size())
        .filter(index -> matches.test(names.get(index)))
        .findFirst();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
