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
 */
record Outcome(
    Scenario scenario, List<Comparison> checks, @Nullable Throwable fault, Duration took) {

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
    return "%s %s: %s (%.1f s)%s%s"
        .formatted(
            right() ? "right" : "WRONG",
            scenario.name(),
            scenario.network(),
            took.toMillis() / 1e3,
            rows,
            fault == null ? "" : "\n  ≠ no verdict: " + fault);
  }
}
