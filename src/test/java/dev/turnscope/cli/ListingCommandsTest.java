package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Scenario;
import dev.turnscope.model.App;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingCommandsTest {

  @Test
  void serversShowTheirTtlAndMaskedCredentials() {
    CliRun text = CliRun.of("servers", "--lab", "short-ttl");
    CliRun json = CliRun.of("servers", "--lab", "short-ttl", "--format", "json");

    assertEquals(0, text.exitCode(), text.err());
    assertTrue(text.out().contains("Server 2: TTL 30 s"), text.out());
    assertTrue(text.out().contains("username ••••••, password ••••••"), text.out());
    assertEquals(30, json.json().path("servers").path(1).path("ttlSeconds").asInt());
  }

  @Test
  void channelsOfTheLabAreItsScenarios() {
    CliRun all = CliRun.of("channels", "--profile", "Built-in lab");
    CliRun some = CliRun.of("channels", "--profile", "built-in lab", "--prefix", "short");

    assertEquals(0, all.exitCode(), all.err());
    assertEquals(
        Arrays.stream(Scenario.values()).map(Scenario::word).collect(Collectors.toSet()),
        all.out().lines().map(line -> line.split(" ")[0]).collect(Collectors.toSet()));
    assertTrue(some.out().startsWith("short-ttl "), some.out());
    assertEquals(1, some.out().lines().count(), some.out());
  }

  @Test
  void channelsThatAreNotThereAreSaidToBe() {
    CliRun run = CliRun.of("channels", "--profile", "Built-in lab", "--prefix", "zzz");

    assertEquals(0, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("zzz"), run.err());
  }

  @Test
  void aProfileThatIsNotThereIsNamed() {
    CliRun run = CliRun.of("channels", "--profile", "no-such-profile", "--region", "us-west-2");

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("no-such-profile"), run.err());
  }

  @Test
  void aProfileThatIsLikeTheLabsNameSuggestsIt() {
    CliRun run = CliRun.of("channels", "--profile", "LAB");

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("Did you mean “Built-in lab”?"), run.err());
    assertTrue(run.err().contains("turnscope check --lab healthy"), run.err());
  }

  @Test
  void noticesOfAListStandBesideIt() {
    String list = "[{\"urls\": [\"stun:127.0.0.1\", 7]}]";
    CliRun text = CliRun.withInput(list, "servers", "--servers", "-");
    CliRun json = CliRun.withInput(list, "servers", "--servers", "-", "--format", "json");

    assertTrue(text.out().contains("1 ICE server, fetched"), text.out());
    assertTrue(text.out().contains("\nThe list\n  • Server 1: [0].urls[1] is"), text.out());
    assertEquals("", text.err());
    assertEquals(1, json.json().path("notices").size());
  }

  @Test
  void helpIsACommandToo() {
    assertEquals(CliRun.of("check", "--help").out(), CliRun.of("help", "check").out());
    assertEquals(CliRun.of("--help").out(), CliRun.of("help").out());
  }

  @Test
  void profilesEndWithTheLab() {
    CliRun run = CliRun.of("profiles");

    List<String> rows = run.out().lines().toList();
    assertTrue(rows.getLast().startsWith("Built-in lab"), run.out());
  }

  @Test
  void theLabListsItsScenarios() {
    CliRun run = CliRun.of("lab", "--list");

    List<String> lines = run.out().lines().toList();
    assertEquals(
        Arrays.stream(Scenario.values())
            .map(scenario -> scenario.word() + ": " + scenario.description())
            .toList(),
        lines.stream().filter(line -> !line.startsWith(" ")).toList());
  }

  @Test
  void theLabTellsWhatIsTrueOfEachUri() {
    String out = CliRun.of("lab", "--list").out();

    assertTrue(out.contains("  stun  works\n  udp   works\n  dtls  works\n"), out);
    assertTrue(
        out.contains(
            "  tls   first server: works\n        second server: no-answer (tls-silent)\n"),
        out);
    assertTrue(out.contains("  no ICE server list comes\n"), out);
  }

  @Test
  void theVersionIsThePrograms() {
    assertEquals(App.nameAndVersion(), CliRun.of("--version").out().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "servers", "channels", "profiles", "identity", "lab"})
  void everyCommandExplainsItself(String command) {
    CliRun own = CliRun.of(command, "--help");
    CliRun root = CliRun.of("--help");

    assertEquals(0, own.exitCode());
    assertTrue(own.out().startsWith("Usage: turnscope " + command), own.out());
    assertTrue(own.out().chars().allMatch(c -> c < 0x80), "help is plain ASCII");
    assertTrue(
        root.out()
            .lines()
            .map(line -> line.strip().split(" ")[0])
            .collect(Collectors.toSet())
            .containsAll(Set.of(command)),
        root.out());
  }
}
