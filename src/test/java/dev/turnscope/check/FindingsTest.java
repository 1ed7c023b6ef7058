package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Cause;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Source;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final String URI = "turn:turn.example:443?transport=udp";

  @Test
  void aClockThatIsAheadOfAwssIsAFinding() {
    assertEquals(
        List.of(
            "This computer’s clock is 7 minutes ahead of AWS’s: times told by it are off by as"
                + " much."),
        Conclusions.of(plan(Duration.ofMinutes(7)), List.of(result(null))).findings());
    assertEquals(
        List.of(
            "This computer’s clock is 45 seconds behind AWS’s: times told by it are off by as"
                + " much."),
        Conclusions.of(plan(Duration.ofSeconds(-45)), List.of(result(null))).findings());
  }

  @Test
  void aClockThatIsRightByTheSecondIsNone() {
    assertEquals(
        List.of(), Conclusions.of(plan(Duration.ofSeconds(2)), List.of(result(null))).findings());
  }

  @Test
  void awssTimeDecidesWhetherCredentialsHaveExpired() {
    IceServerList list = plan(Duration.ofMinutes(10)).list();
    Clock here = Clock.fixed(Lists.NOW.plusSeconds(600), ZoneOffset.UTC);

    assertEquals(Lists.NOW, list.putRight(here).instant());
  }

  @Test
  void aProxyForTheWebIsAFindingWhereAServerIsNotReached() {
    CheckPlan behindProxy =
        plan(null)
            .behind(WebProxy.in(Map.of("https_proxy", "http://me:secret@proxy.example:3128")));

    assertEquals(
        List.of(
            "A web proxy is set here: proxy.example:3128 (https_proxy)."
                + " The KVS SDKs’ TURN clients cannot use it, so Turnscope went past it.",
            "The TURN URI: no answer over UDP."),
        Conclusions.of(behindProxy, List.of(result(Cause.UDP_SILENT))).findings());
    assertEquals(List.of(), Conclusions.of(behindProxy, List.of(result(null))).findings());
  }

  @Test
  void requestsThatHadToBeSentAgainAreAFindingWhereTheAnswerCameAtLast() {
    UriResult works = result(null);
    UriResult late = works.withProbe(works.probe().withMessages(List.of(sent(0), sent(1))));
    UriResult never = result(Cause.UDP_SILENT);

    assertEquals(
        List.of("Answers over UDP are lost or late: the probe sent a request again."),
        Conclusions.of(plan(null), List.of(late)).findings());
    assertEquals(
        List.of("The TURN URI: no answer over UDP."),
        Conclusions.of(
                plan(null),
                List.of(never.withProbe(never.probe().withMessages(List.of(sent(0), sent(1))))))
            .findings());
  }

  @Test
  void readsAProxyAsOtherProgramsDo() {
    assertEquals(Optional.empty(), WebProxy.in(Map.of()));
    assertEquals(Optional.empty(), WebProxy.in(Map.of("HTTPS_PROXY", " ")));
    assertEquals(
        Optional.empty(), WebProxy.in(Map.of("HTTPS_PROXY", "10.0.0.1:8080", "https_proxy", "")));
    assertEquals(Optional.empty(), WebProxy.in(Map.of("HTTPS_PROXY", "http://no host")));
    assertEquals(
        Optional.of(new WebProxy("10.0.0.1:8080", "HTTP_PROXY")),
        WebProxy.in(Map.of("HTTP_PROXY", "10.0.0.1:8080")));
    assertEquals(
        Optional.of(new WebProxy("proxy.example", "HTTPS_PROXY")),
        WebProxy.in(
            Map.of("HTTP_PROXY", "10.0.0.1:8080", "HTTPS_PROXY", "https://proxy.example/")));
  }

  private static CheckPlan plan(@Nullable Duration clockAhead) {
    return CheckPlan.of(
        new IceServerList(
            Source.servers(),
            List.of(Lists.server(Lists.VALID, URI)),
            Lists.NOW,
            List.of(),
            clockAhead,
            null,
            List.of(),
            0));
  }

  private static ExchangedMessage sent(int before) {
    return new ExchangedMessage(
        Duration.ZERO,
        ExchangedMessage.Direction.SENT,
        "192.0.2.1:443",
        "Allocate request",
        28,
        "00112233",
        before,
        List.of());
  }

  private static UriResult result(@Nullable Cause cause) {
    return new UriResult(
        URI,
        Transport.UDP,
        cause == null ? Verdict.WORKS : Verdict.NO_ANSWER,
        cause,
        "What happened.",
        "",
        Duration.ZERO,
        null,
        WebrtcResult.notTested(null, ""),
        ProbeResult.notTested());
  }
}
