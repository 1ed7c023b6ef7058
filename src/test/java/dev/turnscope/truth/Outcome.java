package dev.turnscope.truth;

import dev.turnscope.truth.scenarios.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the program fared on a scenario's network.
 *
 * @param fault why there is no comparison of some check, null where there is
 * @param again whether it was run once more, alone
 */
record Outcome(
    Scenario scenario,
    List<Comparison> checks,
    @Nullable Throwable fault,
    Duration took,
    boolean again) {

  boolean right() {
    return fault == null && checks.stream().allMatch(Comparison::right);
  }

  @Override
  public String toString() {
    String rows =
        checks.stream()
            .flatMap(check -> check.rows().stream())
            .map(row -> "\n" + row)
            .collect(Collectors.joining());
    return "%s%s %s: %s (%.1f s)%s%s"
        .formatted(
            right() ? "right" : "WRONG",
            again ? " once more, alone," : "",
            scenario.name(),
            scenario.network(),
            took.toMillis() / 1e3,
            rows,
            fault == null ? "" : "\n  ≠ no verdict: " + fault);
  }
}
