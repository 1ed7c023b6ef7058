package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.LabAllocation;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.UriTruth;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real engines on the lab's scenarios: each is held to the truth that it states. */
@Timeout(60)
class ScenariosTest {
  private static Lab lab;
  private static LiveEngines engines;

  @BeforeAll
  static void start() {
    lab = Lab.start();
    engines = LiveEngines.start();
  }

  @AfterAll
  static void stop() {
    engines.close();
    lab.close();
  }

  static Stream<Scenario> scenariosWithAList() {
    return Stream.of(Scenario.values()).filter(scenario -> !scenario.truth().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("scenariosWithAList")
  void everyUriGetsTheVerdictAndTheCauseThatAreTrue(Scenario scenario) throws Exception {
    CheckReport report = check(scenario);

    assertEquals(
        scenario.truth().stream().map(ScenariosTest::words).toList(),
        report.results().stream().map(ScenariosTest::words).toList());
  }

  @Test
  void everyRelayedAddressIsOneThatTheServerAllocated() throws Exception {
    CheckReport report = check(Scenario.HEALTHY);
    Set<String> allocated =
        lab.allocations(Scenario.HEALTHY).stream()
            .map(LabAllocation::relayedAddress)
            .collect(Collectors.toSet());
    List<UriResult> relays =
        report.results().stream().filter(result -> result.uri().startsWith("turn")).toList();

    assertEquals(8, relays.size());
    for (UriResult relay : relays) {
      assertTrue(
          allocated.contains(relay.relayedAddress()),
          () -> relay.relayedAddress() + " is not in " + allocated);
    }
  }

  @Test
  void aDeadServerDelaysNoVerdictOfTheLivingOne() throws Exception {
    CheckReport report = check(Scenario.DEAD_SERVER);

    assertTrue(
        report.results().stream()
            .filter(result -> result.verdict() == Verdict.WORKS)
            .allMatch(result -> result.elapsed().compareTo(CheckPlan.DEADLINE) < 0),
        report::toString);
  }

  private static CheckReport check(Scenario scenario) throws Exception {
    List<IceServer> servers = new ArrayList<>();
    servers.add(new IceServer(List.of(ListedUri.read(lab.stunUri(scenario))), null, null, null));
    servers.addAll(lab.iceServers(scenario));
    IceServerList list =
        new IceServerList(
            new Source(Source.Kind.LAB, scenario.word(), lab.region(), null),
            servers,
            Instant.now(),
            List.of(lab.authority()),
            List.of());
    return CheckRun.start(
            CheckPlan.of(list), engines, Clocks.ofThisComputer(Clock.systemUTC()), _ -> {})
        .report()
        .get();
  }

  private static String words(UriTruth truth) {
    return "%s %s %s".formatted(truth.transport(), truth.verdict(), truth.cause());
  }

  private static String words(UriResult result) {
    return "%s %s %s".formatted(result.transport(), result.verdict(), result.cause());
  }
}
