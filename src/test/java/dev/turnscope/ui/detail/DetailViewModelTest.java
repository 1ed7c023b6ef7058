package dev.turnscope.ui.detail;

import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.work.Samples;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
  private final ServersViewModel servers =
      new ServersViewModel(InstantSource.fixed(Samples.FETCHED), () -> 0);
  private final DetailViewModel detail = new DetailViewModel(servers.selectedProperty());

  @Test
  void aUriWithoutAVerdictIsUnderWay() {
    servers.show(CheckPlan.of(Samples.list()));

    assertEquals("The check of this URI is under way.", detail.explanationProperty().get());
    assertEquals(
        "Candidates and errors are listed here as they come.", detail.evidenceProperty().get());
  }

  @Test
  void aVerdictBringsItsExplanationNextStepAndErrors() {
    servers.show(CheckPlan.of(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.fails(UDP)));

    assertEquals("What happened.", detail.explanationProperty().get());
    assertEquals("What to do.", detail.nextStepProperty().get());
    assertEquals("error 401  Unauthorized", detail.evidenceProperty().get());
  }

  @Test
  void candidatesAreShownAsLibwebrtcGaveThem() {
    servers.show(CheckPlan.of(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP)));

    assertEquals("   55 ms  candidate:1 1 udp 1 typ relay", detail.evidenceProperty().get());
  }

  @Test
  void noSecretOfTheListIsInTheDetails() {
    servers.show(CheckPlan.of(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.fails(UDP)));

    String all = detail.explanationProperty().get() + detail.evidenceProperty().get();
    assertFalse(all.contains("secret"), all);
  }
}
