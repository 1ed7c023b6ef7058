package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.LabAllocation;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The command on the real lab, the real SDK and the real engines. */
class CheckCommandTest {

  @Test
  void findsEveryTestableUriOfTheHealthyLabWorking() {
    CliRun run = CliRun.of("check", "--lab", "healthy", "--format", "json");

    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertEquals("", run.err());
    for (JsonNode result : results(run)) {
      String uri = result.path("uri").asString();
      if (result.path("transport").asString().equals("dtls")) {
        // libwebrtc cannot speak it: the probe alone finds it working.
        assertEquals("works", result.path("verdict").asString(), uri);
        assertEquals("not-tested", result.path("webrtc").path("verdict").asString(), uri);
      } else {
        assertEquals("works", result.path("verdict").asString(), uri);
        assertEquals("works", result.path("webrtc").path("verdict").asString(), uri);
        assertEquals(uri.startsWith("turn"), result.path("relayedAddress").isString(), uri);
      }
    }
  }

  @Test
  void keepsTheLivingServersUrisApartFromTheDeadOnes() {
    CliRun run = CliRun.of("check", "--lab", "dead-server", "--format", "json");

    assertEquals(1, run.exitCode(), run.out() + run.err());
    List<JsonNode> servers = list(run.json().path("servers"));
    Set<String> living = uris(servers.get(1));
    Set<String> dead = uris(servers.get(2));
    for (JsonNode result : results(run)) {
      String verdict = result.path("verdict").asString();
      if (!result.path("transport").asString().equals("dtls")) {
        assertEquals(living.contains(uri(result)), verdict.equals("works") && turn(result));
        assertEquals(dead.contains(uri(result)), verdict.equals("no-answer"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"wrong-credentials, unauthorized", "expired-credentials, credentials-expired"})
  void namesWhatIsWrongWithTheCredentials(String scenario, String cause) {
    CliRun run = CliRun.of("check", "--lab", scenario, "--format", "json");

    assertEquals(1, run.exitCode(), run.err());
    results(run).stream()
        .filter(CheckCommandTest::turn)
        .filter(result -> !result.path("transport").asString().equals("dtls"))
        .forEach(result -> assertEquals(cause, result.path("cause").asString(), uri(result)));
  }

  @Test
  void writesMarkdownForATicket() {
    CliRun run =
        CliRun.withInput("[{\"urls\": \"\"}]", "check", "--servers", "-", "--format", "markdown");

    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("**"), run.out());
    assertTrue(run.out().contains("`(empty)`"), run.out());
  }

  @Test
  void tellsAPersonTheAnswerFirst() {
    CliRun run = CliRun.of("check", "--lab", "healthy", "--transport", "udp,tcp");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("Calls can connect from here"), run.out());
    assertFalse(run.out().contains("dtls"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws-denied", "aws-throttled", "channel-not-found"})
  void endsWithASentenceAndWhatToDoWhereTheListCannotBeHad(String scenario) {
    CliRun run = CliRun.of("check", "--lab", scenario, "--format", "json");

    assertEquals(3, run.exitCode());
    assertEquals("", run.out());
    String withoutPolicy = run.err().replaceFirst("(?s)The IAM policy to ask for\\..*", "");
    assertEquals(2, withoutPolicy.lines().count(), run.err());
    assertTrue(run.err().contains(scenario), run.err());
  }

  @Test
  void checksAGivenListWhoseRelayedAddressesTheServerReallyAllocated() {
    try (Lab lab = Lab.start()) {
      String configuration = configuration(lab.iceServers(Scenario.HEALTHY));

      CliRun run =
          CliRun.withInput(
              configuration,
              "check",
              "--servers",
              "-",
              "--transport",
              "udp,tcp",
              "--format",
              "json");

      assertEquals(0, run.exitCode(), run.out() + run.err());
      Set<String> allocated =
          lab.allocations(Scenario.HEALTHY).stream()
              .map(LabAllocation::relayedAddress)
              .map(Objects::toString)
              .collect(Collectors.toSet());
      for (JsonNode result : results(run)) {
        String relayed = result.path("relayedAddress").asString();
        assertTrue(allocated.contains(relayed), relayed + " of " + allocated);
      }
    }
  }

  @Test
  void checksWhatIsGoodInAListAndSaysWhatIsNot() {
    String list =
        """
        [{"urls": ["TURN:127.0.0.1:9", 7], "username": "user-marker", "credential": "p-marker"},
         {"urls": "turn:127.0.0.1:9"}]\
        """;

    CliRun run = CliRun.withInput(list, "check", "--servers", "-", "--format", "json");

    assertEquals(1, run.exitCode());
    assertEquals(
        List.of("bad-uri", "credentials-missing"),
        results(run).stream().map(result -> result.path("cause").asString()).toList());
    assertEquals(
        List.of(
            "Server 1: [0].urls[1] is a number: a URI in quotes was expected.",
            "Server 2: [1] lists a TURN server without a username and a password."),
        list(run.json().path("notices")).stream().map(JsonNode::asString).toList());
    assertEquals("", run.err());
  }

  private static List<JsonNode> results(CliRun run) {
    List<JsonNode> results = list(run.json().path("results"));
    assertFalse(results.isEmpty(), run.out());
    return results;
  }

  private static boolean turn(JsonNode result) {
    return uri(result).startsWith("turn");
  }

  private static String uri(JsonNode result) {
    return result.path("uri").asString();
  }

  private static Set<String> uris(JsonNode server) {
    return list(server.path("uris")).stream()
        .map(JsonNode::asString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String configuration(List<IceServer> servers) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    ArrayNode entries = root.putArray("iceServers");
    for (IceServer server : servers) {
      Credentials credentials = Objects.requireNonNull(server.credentials());
      ObjectNode entry = entries.addObject();
      server.uris().stream().map(ListedUri::text).forEach(entry.putArray("urls")::add);
      entry.put("username", credentials.username().reveal());
      entry.put("credential", credentials.password().reveal());
    }
    return root.toString();
  }
}
