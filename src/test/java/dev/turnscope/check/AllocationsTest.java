package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.UriResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationsTest {
  private static final String TURN = "turn:turn.example.org:443?transport=udp";

  @ParameterizedTest
  @CsvSource({
    "1, 12", "3, 12", "4, 10", "5, 8", "6, 7", "7, 6", "9, 5", "24, 2", "25, 1", "300, 1",
  })
  void noMoreUrisGoSideBySideThanTheAllocationsOfAChannelAllow(int networks, int atOnce) {
    Allocations allocations = Allocations.of(plan(20, TURN).across(networks));

    assertEquals(atOnce, allocations.atOnce());
    assertTrue(
        atOnce == 1 || atOnce * (networks + 1) <= Allocations.MOST, "the limit of a channel");
  }

  @ParameterizedTest
  @CsvSource({
    "stun:stun.example.org:443, 0",
    "turn:turn.example.org:443?transport=udp, 10",
    "turn:turn.example.org:443?transport=tcp, 10",
    "turns:turn.example.org:443?transport=tcp, 10",
    "turns:turn.example.org:443?transport=udp, 1",
    "turn:127.0.0.1:443?transport=udp, 2",
    "turn:[::1]:443?transport=udp, 2",
    "turn:localhost:443?transport=udp, 2",
    "TURN:turn.example.org, 0",
  })
  void aUriTakesWhatBothEnginesTakeForIt(String uri, int allocations) {
    assertEquals(allocations, Allocations.of(plan(1, uri).across(9)).ofOneUri());
  }

  @Test
  void ofAListThatFitsNothingIsSaid() {
    assertEquals(Optional.empty(), Allocations.of(plan(7, TURN).across(6)).turns());
    assertEquals(Optional.empty(), Allocations.of(plan(20, TURN).across(3)).turns());
  }

  @Test
  void ofAListThatIsCheckedInTurnsBecauseOfTheNetworksTheResultSaysSo() {
    CheckPlan plan = plan(7, TURN).across(7);
    List<UriResult> cancelled =
        plan.items().stream().map(item -> Diagnosis.cancelled(item, Lists.NOW)).toList();

    assertEquals(
        "The URIs were checked 6 at a time: KVS allows a channel 50 allocations, and on this"
            + " computer’s 7 networks one URI takes up to 8.",
        Conclusions.of(plan, cancelled).findings().getLast());
  }

  private static CheckPlan plan(int uris, String uri) {
    return Lists.plan(
        Lists.server(
            Lists.VALID, IntStream.range(0, uris).mapToObj(_ -> uri).toArray(String[]::new)));
  }
}
