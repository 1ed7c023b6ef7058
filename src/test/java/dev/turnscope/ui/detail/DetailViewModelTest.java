package dev.turnscope.ui.detail;

import static dev.turnscope.ui.work.Samples.TCP;
import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Clocks;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Samples;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(InstantSource.fixed(Samples.FETCHED), () -> 0));
  private final DetailViewModel detail =
      new DetailViewModel(servers.selectedProperty(), new Background(Runnable::run));

  @Test
  void aUriWithoutAVerdictIsUnderWayInEveryTab() {
    servers.show(CheckPlan.of(Samples.list()));

    assertEquals("The check of this URI is under way.", detail.explanationProperty().get());
    assertEquals("under way", detail.overview().libwebrtcProperty().get().sentence());
    assertEquals(
        "Candidates are listed here as they come.", detail.candidates().emptyTextProperty().get());
    assertEquals(
        "The probe’s STUN and TURN messages are listed here when there is a verdict.",
        detail.messages().emptyTextProperty().get());
  }

  @Test
  void aVerdictBringsItsExplanationNextStepAndErrors() {
    servers.show(CheckPlan.of(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.fails(UDP)));

    assertEquals("What happened.", detail.explanationProperty().get());
    assertEquals("What to do.", detail.nextStepProperty().get());
    assertEquals(
        "fails after 60 ms: error 401 Unauthorized",
        detail.overview().libwebrtcProperty().get().sentence());
    assertEquals(1, detail.candidates().errorsProperty().get().size());
  }

  @Test
  void anotherRowBringsItsOwnEvidence() {
    servers.show(CheckPlan.of(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP)));
    servers.take(new CheckEvent.UriJudged(1, Samples.fails(TCP)));

    assertEquals(1, detail.candidates().candidates().size());
    servers.pick((UriRow) servers.rows().get(2));

    assertTrue(detail.candidates().candidates().isEmpty());
    assertEquals(1, detail.candidates().errorsProperty().get().size());
  }

  @Test
  void noSecretOfTheListIsInTheDetails() {
    servers.show(CheckPlan.of(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.fails(UDP)));

    String all =
        detail.explanationProperty().get()
            + detail.nextStepProperty().get()
            + detail.overview().libwebrtcProperty().get()
            + detail.overview().stagesText()
            + detail.candidates().lines()
            + detail.messages().text();
    assertFalse(all.contains("secret"), all);
  }
}
