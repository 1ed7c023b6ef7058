package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.ClientView;
import dev.turnscope.model.ClientView.Relays;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientViewsTest {
  private static final String A_UDP = "turn:a.example.org:443?transport=udp";
  private static final String A_DTLS = "turns:a.example.org:443?transport=udp";
  private static final String B_TLS = "turns:b.example.org:443?transport=tcp";
  private static final CheckPlan PLAN =
      Lists.plan(
          Lists.server(null, "stun:stun.example.org"),
          Lists.server(Lists.VALID, A_UDP, A_DTLS),
          Lists.server(Lists.VALID, B_TLS));

  @Test
  void aDeviceHasTheFirstTurnServerAlone() {
    List<ClientView> views = views(Map.of(A_UDP, Verdict.NO_ANSWER, B_TLS, Verdict.WORKS));

    assertEquals(Relays.YES, views.get(0).relays());
    assertTrue(views.get(0).explanation().endsWith("a relay over TLS."));
    assertEquals(Relays.NO, views.get(1).relays());
  }

  @Test
  void aRelayOverDtlsIsNoneForEither() {
    List<ClientView> views =
        views(Map.of(A_UDP, Verdict.NO_ANSWER, A_DTLS, Verdict.WORKS, B_TLS, Verdict.NO_ANSWER));

    assertEquals(List.of(Relays.NO, Relays.NO), views.stream().map(ClientView::relays).toList());
  }

  @Test
  void whatWasNotTestedIsNeitherYesNorNo() {
    assertEquals(Relays.UNKNOWN, views(Map.of()).get(1).relays());
    assertEquals(
        Relays.UNKNOWN,
        views(Map.of(A_UDP, Verdict.NOT_TESTED, B_TLS, Verdict.NO_ANSWER)).get(0).relays());
  }

  @Test
  void aListWithoutTurnServersTellsNothingOfClients() {
    CheckPlan stunAlone = Lists.plan(Lists.server(null, "stun:stun.example.org"));

    assertEquals(List.of(), ClientViews.of(stunAlone, List.of()));
  }

  private static List<ClientView> views(Map<String, Verdict> verdicts) {
    return ClientViews.of(
        PLAN,
        PLAN.items().stream()
            .flatMap(item -> result((IceUri) item.uri(), verdicts).stream())
            .toList());
  }

  private static Optional<UriResult> result(IceUri uri, Map<String, Verdict> verdicts) {
    return Optional.ofNullable(verdicts.get(uri.text()))
        .map(
            verdict ->
                new UriResult(
                    uri.text(),
                    uri.transport(),
                    verdict,
                    null,
                    "",
                    "",
                    Duration.ZERO,
                    null,
                    WebrtcResult.notTested(null, ""),
                    ProbeResult.notTested()));
  }
}
