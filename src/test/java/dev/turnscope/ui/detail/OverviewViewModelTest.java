package dev.turnscope.ui.detail;

import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(InstantSource.fixed(Samples.FETCHED), () -> 0));
  private final OverviewViewModel overview =
      new DetailViewModel(servers.selectedProperty(), new Background(Runnable::run)).overview();

  @Test
  void allStagesOfTheWayHaveTheirPlaceBeforeTheyEnd() {
    show(UDP);
    assertEquals(List.of("DNS", "Connect", "Challenge", "Allocate"), names());

    servers.take(new CheckEvent.StageEnded(0, stage(Stage.DNS, 0, 3, Outcome.OK)));

    assertEquals(List.of("DNS", "Connect", "Challenge", "Allocate"), names());
    assertEquals("3 ms", overview.stagesProperty().get().getFirst().time());
    assertEquals(Tone.BUSY, overview.stagesProperty().get().get(1).tone());
    assertNull(overview.stagesProperty().get().get(2).bar());
  }

  @Test
  void theWayOfASecuredUriHasAHandshakeAndThatOfAStunUriABinding() {
    show("turns:192.0.2.1:443?transport=tcp");
    assertEquals(List.of("DNS", "Connect", "TLS", "Challenge", "Allocate"), names());

    show("stun:192.0.2.1:443");
    assertEquals(List.of("DNS", "Connect", "Binding"), names());
  }

  @Test
  void aUriThatNobodyCanTryHasNoStages() {
    show("turn:192.0.2.1:443?transport=carrier-pigeon");

    assertEquals(List.of(), overview.stagesProperty().get());
  }

  @Test
  void whatWasNotReachedIsNoLongerExpectedOnceThereIsAVerdict() {
    judged(fails(stage(Stage.DNS, 0, 3, Outcome.FAILED)), false);

    assertEquals(
        List.of(Tone.BAD, Tone.UNTRIED, Tone.UNTRIED, Tone.UNTRIED),
        overview.stagesProperty().get().stream().map(StageLine::tone).toList());
    assertEquals("DNS\t3 ms\tseen", overview.stagesText());
  }

  @Test
  void theStageThatACancelBrokeOffKeepsItsTime() {
    show(UDP);
    servers.take(
        new CheckEvent.UriJudged(
            0,
            new UriResult(
                UDP,
                Transport.UDP,
                Verdict.NOT_TESTED,
                Cause.CANCELLED,
                "Cancelled before there was a verdict.",
                "",
                Duration.ofMillis(2700),
                null,
                WebrtcResult.notTested(Cause.CANCELLED, ""),
                new ProbeResult(
                    Verdict.NOT_TESTED,
                    Cause.CANCELLED,
                    List.of(stage(Stage.DNS, 0, 200, Outcome.OK))))));

    assertEquals(
        "DNS\t200 ms\tseen\nConnect\t2,500 ms\tUnder way when the check was cancelled.",
        overview.stagesText());
    assertEquals(Tone.UNTRIED, overview.stagesProperty().get().get(1).tone());
  }

  @Test
  void aRedirectedProbeShowsBothWays() {
    judged(
        works(
            stage(Stage.DNS, 0, 1, Outcome.OK),
            stage(Stage.CONNECT, 1, 2, Outcome.OK),
            stage(Stage.CHALLENGE, 2, 3, Outcome.OK),
            stage(Stage.ALLOCATE, 3, 4, Outcome.OK),
            stage(Stage.CONNECT, 4, 5, Outcome.OK),
            stage(Stage.CHALLENGE, 5, 6, Outcome.OK),
            stage(Stage.ALLOCATE, 6, 61, Outcome.OK)),
        true);

    assertEquals(
        List.of("DNS", "Connect", "Challenge", "Allocate", "Connect", "Challenge", "Allocate"),
        names());
  }

  @Test
  void eachEngineHasItsOwnWord() {
    judged(works(stage(Stage.ALLOCATE, 6, 61, Outcome.OK)), true);

    assertEquals(
        "works after 60 ms, relay 198.51.100.7:50000",
        overview.libwebrtcProperty().get().sentence());
    assertEquals(
        "works after 61 ms, relay 198.51.100.8:50001", overview.probeProperty().get().sentence());
    assertEquals("", overview.disagreementProperty().get());
  }

  @Test
  void enginesThatDisagreeAreSaidToWhicheverGotThrough() {
    judged(works(stage(Stage.ALLOCATE, 6, 61, Outcome.OK)), false);
    assertEquals(
        "The two disagree: the probe got through, and libwebrtc did not. A browser gets what"
            + " libwebrtc got.",
        overview.disagreementProperty().get());

    judged(fails(stage(Stage.CHALLENGE, 6, 61, Outcome.FAILED)), true);
    assertEquals("fails at the stage Challenge after 61 ms", probe());
    assertEquals(
        "The two disagree: libwebrtc got through, and the probe did not. A browser gets what"
            + " libwebrtc got.",
        overview.disagreementProperty().get());
  }

  @Test
  void aProbeThatWasNotWaitedForIsNoDisagreement() {
    judged(ProbeResult.notTested(), true);
    assertEquals("was not waited for: libwebrtc’s word decides", probe());
    assertEquals("", overview.disagreementProperty().get());

    judged(ProbeResult.notTested(), false);
    assertEquals("was not asked", probe());
    assertEquals("", overview.disagreementProperty().get());
  }

  private void show(String uri) {
    servers.clear("");
    servers.show(CheckPlan.of(Samples.list(uri)));
  }

  private void judged(ProbeResult probe, boolean libwebrtcWorks) {
    show(UDP);
    UriResult result = libwebrtcWorks ? Samples.works(UDP) : Samples.fails(UDP);
    servers.take(new CheckEvent.UriJudged(0, result.withProbe(probe)));
  }

  private String probe() {
    return overview.probeProperty().get().sentence();
  }

  private List<String> names() {
    return overview.stagesProperty().get().stream().map(StageLine::name).toList();
  }

  private static ProbeResult works(StageResult... stages) {
    return new ProbeResult(
        Verdict.WORKS,
        null,
        List.of(stages),
        "198.51.100.8:50001",
        null,
        null,
        List.of(),
        List.of());
  }

  private static ProbeResult fails(StageResult... stages) {
    return new ProbeResult(Verdict.FAILS, Cause.SERVER_ERROR, List.of(stages));
  }

  private static StageResult stage(Stage stage, int start, int end, Outcome outcome) {
    return new StageResult(
        stage, Duration.ofMillis(start), Duration.ofMillis(end), outcome, "seen");
  }
}
