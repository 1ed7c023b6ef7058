package dev.turnscope.truth;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.source.text.ServerListReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The checks of {@link LossRun}, in one process in the client's namespace, with the list on
 * standard input. Prints how many there were of each verdict, and how long the slowest took.
 */
final class LossChecks {
  private LossChecks() {}

  public static void main(String[] arguments) throws Exception {
    int checks = Integer.parseInt(arguments[0]);
    String list = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    CheckPlan plan = CheckPlan.of(new ServerListReader(Clock.systemUTC()).read(list));
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Duration slowest = Duration.ZERO;
    int late = 0;
    try (LiveEngines engines = LiveEngines.start()) {
      engines.awaitStart();
      for (int check = 0; check < checks; check++) {
        UriResult result = check(plan, engines);
        verdicts.merge(result.verdict(), 1, Integer::sum);
        if (result.elapsed().compareTo(slowest) > 0) {
          slowest = result.elapsed();
        }
        if (result.elapsed().compareTo(plan.deadline().dividedBy(2)) > 0) {
          late++;
        }
        if (result.verdict() != Verdict.WORKS) {
          System.out.printf("check %d: %s, %s%n", check, result.verdict().word(), result.cause());
        }
      }
    }
    System.out.printf(
        "%d checks: %s; the slowest took %.1f s, %d took more than half the deadline.%n",
        checks, verdicts, slowest.toMillis() / 1e3, late);
    System.exit(verdicts.getOrDefault(Verdict.WORKS, 0) == checks ? 0 : 1);
  }

  private static UriResult check(CheckPlan plan, LiveEngines engines) throws Exception {
    return CheckRun.start(plan, engines, Clocks.ofThisComputer(Clock.systemUTC()), _ -> {})
        .report()
        .get()
        .results()
        .getFirst();
  }
}
