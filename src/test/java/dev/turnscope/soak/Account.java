package dev.turnscope.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of what was held early and late, each line with its bound. */
final class Account {
  private final List<String> lines = new ArrayList<>();
  private boolean broken;

  Account(int early, int late) {
    lines.add(
        String.format(
            Locale.ROOT, "| | after check %,d | after check %,d | growth | bound |", early, late));
    lines.add("|---|---|---|---|---|");
  }

  /** What may grow by a share. */
  void share(String what, double early, double late, int percent) {
    double growth = early == 0 ? 100 : 100 * (late - early) / early;
    line(
        what,
        "%.1f".formatted(early),
        "%.1f".formatted(late),
        "%+.1f %%".formatted(growth),
        "%d %%".formatted(percent),
        growth <= percent);
  }

  /** What may grow by a few, where nothing leaks. */
  void count(String what, long early, long late, int most) {
    line(
        what,
        Long.toString(early),
        Long.toString(late),
        "%+d".formatted(late - early),
        "%d".formatted(most),
        late - early <= most);
  }

  /** What has to have a value at the end. */
  void end(String what, long late, long expected) {
    line(what, "", Long.toString(late), "", "= " + expected, late == expected);
  }

  boolean broken() {
    return broken;
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), lines);
  }

  private void line(
      String what, String early, String late, String growth, String bound, boolean held) {
    broken |= !held;
    lines.add(
        "| %s | %s | %s | %s | %s%s |"
            .formatted(what, early, late, growth, bound, held ? "" : " **broken**"));
  }
}
