package dev.turnscope.truth;

import dev.turnscope.truth.scenarios.Scenario;
import dev.turnscope.truth.scenarios.Scenarios;
import java.util.List;

/** Prints program against truth: {@code TruthRun [SCENARIO…]}. Ends with 0 if all are right. */
final class TruthRun {
  private TruthRun() {}

  public static void main(String[] names) throws Exception {
    List<String> asked = List.of(names);
    List<Scenario> scenarios =
        Scenarios.all().stream()
            .filter(scenario -> asked.isEmpty() || asked.contains(scenario.name()))
            .toList();
    if (scenarios.isEmpty() || scenarios.size() < asked.size()) {
      System.err.println(
          "The scenarios: "
              + String.join(", ", Scenarios.all().stream().map(Scenario::name).toList()));
      System.exit(2);
    }
    List<Outcome> outcomes = TruthLab.run(scenarios, System.out::println);
    long right = outcomes.stream().filter(Outcome::right).count();
    System.out.printf("%d of %d scenarios are right.%n", right, outcomes.size());
    System.exit(right == outcomes.size() ? 0 : 1);
  }
}
