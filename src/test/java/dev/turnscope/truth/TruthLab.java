package dev.turnscope.truth;

import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.network.Program;
import dev.turnscope.truth.scenarios.Scenario;
import dev.turnscope.truth.scenarios.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Builds the scenarios' networks, a few at a time, and runs the program on them. */
final class TruthLab {
  /** More would be short of time, and what is late then is not late by the network. */
  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  private TruthLab() {}

  /**
   * @param listener hears of each scenario as it ends
   */
  static List<Outcome> run(List<Scenario> scenarios, Consumer<Outcome> listener) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Outcome>> running =
          scenarios.stream()
              .map(
                  scenario ->
                      threads.submit(
                          () -> {
                            Outcome outcome = run(scenario);
                            listener.accept(outcome);
                            return outcome;
                          }))
              .toList();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : running) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }

  private static Outcome run(Scenario scenario) {
    long start = System.nanoTime();
    List<Comparison> checks = new ArrayList<>();
    Throwable fault = null;
    try (NetworkLab lab = NetworkLab.open()) {
      Scenario.Event event = scenario.setup().in(lab);
      for (Truth truth : scenario.truths()) {
        checks.add(check(lab, scenario, truth, checks.isEmpty() ? event : Scenario.Event.NONE));
      }
    } catch (Exception | AssertionError failed) {
      fault = failed;
    }
    return new Outcome(scenario, checks, fault, Duration.ofNanos(System.nanoTime() - start));
  }

  private static Comparison check(
      NetworkLab lab, Scenario scenario, Truth truth, Scenario.Event event) throws Exception {
    FutureTask<Void> happening =
        new FutureTask<>(
            () -> {
              event.happen();
              return null;
            });
    Thread.ofPlatform().daemon().name("event").start(happening);
    String list = ListOfServers.of(truth.uris().keySet(), scenario.account().get());
    Comparison comparison = Comparison.of(truth, new Program(lab).check(list));
    happening.get();
    return comparison;
  }
}
