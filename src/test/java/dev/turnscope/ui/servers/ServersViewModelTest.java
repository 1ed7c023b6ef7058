package dev.turnscope.ui.servers;

import static dev.turnscope.ui.work.Samples.TCP;
import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.Conclusions;
import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServersViewModelTest {
  private static final StageResult CHALLENGE =
      new StageResult(
          Stage.CHALLENGE, Duration.ZERO, Duration.ofMillis(3), StageResult.Outcome.OK, "");

  private final AtomicLong nanoTime = new AtomicLong();
  private final AtomicReference<Instant> clock = new AtomicReference<>(Samples.FETCHED);
  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(clock::get, nanoTime::get));

  @Test
  void everyRowIsThereBeforeTheFirstResultAndNoneMovesAfterwards() {
    servers.show(plan(Samples.list()));
    List<Row> before = List.copyOf(servers.rows());
    assertEquals(3, before.size());

    servers.take(new CheckEvent.UriJudged(1, Samples.works(TCP)));
    servers.take(new CheckEvent.UriJudged(0, Samples.fails(UDP)));

    assertEquals(before, servers.rows());
  }

  @Test
  void aRowTellsItsVerdictAddressAndTime() {
    servers.show(plan(Samples.list()));
    UriRow row = uri(0);
    nanoTime.set(Duration.ofMillis(1_234).toNanos());
    servers.tick();
    assertEquals("Starting", row.wordProperty().get());
    assertEquals("1,200 ms", row.timeProperty().get());

    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP)));

    assertEquals("Works", row.wordProperty().get());
    assertEquals("198.51.100.7:50000", row.addressProperty().get());
    assertEquals("61 ms", row.timeProperty().get());
  }

  @Test
  void aRowsTimelineGrowsUntilItsVerdictAndMarksTheRelay() {
    servers.show(plan(Samples.list()));
    nanoTime.set(Duration.ofMillis(300).toNanos());
    servers.tick();
    assertEquals(
        new Timeline(List.of(span(Duration.ofMillis(300), Tone.BUSY)), null), timeline(uri(0)));

    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP)));
    nanoTime.set(Duration.ofSeconds(3).toNanos());
    servers.tick();

    assertEquals(
        new Timeline(List.of(span(Duration.ofMillis(61), Tone.GOOD)), Duration.ofMillis(55)),
        timeline(uri(0)));
    assertEquals(
        new Timeline(List.of(span(Duration.ofSeconds(3), Tone.BUSY)), null), timeline(uri(1)));
  }

  @Test
  void aUriThatFailsHasNoRelayToMark() {
    servers.show(plan(Samples.list()));

    servers.take(new CheckEvent.UriJudged(0, Samples.fails(UDP)));

    assertNull(timeline(uri(0)).relayed());
  }

  @Test
  void aRowIsSpokenWithItsTimeOnceThatStandsStill() {
    servers.show(plan(Samples.list()));
    nanoTime.set(Duration.ofMillis(300).toNanos());
    servers.tick();
    assertEquals(UDP + ", Starting", uri(0).spoken().getValue());

    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP)));

    assertEquals(UDP + ", Works after 61 ms", uri(0).spoken().getValue());
  }

  @Test
  void allRowsLieOnTheAxisOfTheDeadline() {
    servers.show(plan(Samples.list()));

    assertEquals(new TimeAxis(CheckPlan.DEADLINE), servers.axisProperty().get());
    assertEquals(servers.axisProperty().get(), uri(1).axis());
  }

  @Test
  void credentialsThatEndedWhileTheComputerSleptAreExpired() {
    servers.show(plan(Samples.list()));
    nanoTime.set(Duration.ofSeconds(2).toNanos());
    clock.set(Samples.FETCHED.plus(Duration.ofMinutes(10)));
    servers.tick();

    assertEquals("expired", server().leftProperty().get().text());
    assertEquals("2,000 ms", uri(0).timeProperty().get());
  }

  @Test
  void aClockThatIsSetBackGivesCredentialsNoLongerLife() {
    servers.show(plan(Samples.list()));
    nanoTime.set(Duration.ofSeconds(60).toNanos());
    clock.set(Samples.FETCHED.minus(Duration.ofHours(1)));
    servers.tick();

    assertEquals("4:00", server().leftProperty().get().text());
  }

  @Test
  void credentialsCountFromTheAnswerOnAlsoWhereTheEnginesKeptTheCheckWaiting() {
    Moment answer = new Moment(Samples.FETCHED, 0, null);
    nanoTime.set(Duration.ofSeconds(20).toNanos());
    clock.set(Samples.FETCHED.minus(Duration.ofHours(1)));

    servers.show(plan(Samples.list()), answer);
    servers.tick();

    assertEquals("4:40", server().leftProperty().get().text());
    assertEquals("0 ms", uri(0).timeProperty().get());
  }

  @Test
  void aListFetchedAnewCountsDownAndLeavesRowsAndVerdictsAsTheyAre() {
    servers.show(plan(Samples.list()));
    servers.take(new CheckEvent.UriJudged(0, Samples.works(UDP)));
    List<Row> before = List.copyOf(servers.rows());
    nanoTime.set(Duration.ofSeconds(280).toNanos());
    servers.tick();
    assertEquals("0:20", server().leftProperty().get().text());

    servers.renew(Samples.list(), new Moment(Samples.FETCHED, nanoTime.get(), null));

    assertEquals("5:00", server().leftProperty().get().text());
    assertEquals(before, servers.rows());
    assertEquals("Works", uri(0).wordProperty().get());
    nanoTime.addAndGet(Duration.ofSeconds(10).toNanos());
    servers.tick();
    assertEquals("4:50", server().leftProperty().get().text());
  }

  @Test
  void aUriWhoseCredentialsEndBeginsAnewAndTheFreshListCountsDown() {
    servers.show(plan(Samples.list()));
    servers.take(new CheckEvent.StageEnded(0, CHALLENGE));
    nanoTime.set(Duration.ofSeconds(301).toNanos());

    servers.take(new CheckEvent.CredentialsEnded(0));
    assertEquals("Fetching a list", uri(0).wordProperty().get());

    servers.take(
        new CheckEvent.ListRenewed(
            Samples.list(), new Moment(Samples.FETCHED, nanoTime.get(), null)));
    servers.take(new CheckEvent.Begun(0));
    assertEquals("Starting", uri(0).wordProperty().get());
    assertEquals(List.of(), uri(0).stages());
    servers.take(new CheckEvent.StageEnded(0, CHALLENGE));
    assertEquals("5:00", server().leftProperty().get().text());
    assertEquals("Waiting", uri(0).wordProperty().get());
    assertEquals(List.of(CHALLENGE), uri(0).stages());
  }

  @Test
  void aServerThatTheNewListDoesNotNameSaysSoAndNeverExpires() {
    servers.show(plan(Samples.list()));

    servers.renew(
        Samples.list("turn:192.0.2.7:443"), new Moment(Samples.FETCHED, nanoTime.get(), null));
    nanoTime.set(Duration.ofHours(1).toNanos());
    servers.tick();

    assertEquals("not in the new list", server().leftProperty().get().shown());
    assertFalse(servers.expired());
  }

  @Test
  void theFirstUriInTroubleIsSelectedAtTheEnd() {
    CheckPlan plan = plan(Samples.list());
    servers.show(plan);
    assertEquals(uri(0), servers.selectedProperty().get());

    end(plan, Samples.works(UDP), Samples.fails(TCP));

    assertEquals(uri(1), servers.selectedProperty().get());
  }

  @Test
  void aTransportThatNothingCanTestIsNoTrouble() {
    CheckPlan plan = plan(Samples.list());
    servers.show(plan);

    end(plan, Samples.works(UDP), Samples.untested(TCP));

    assertEquals(uri(0), servers.selectedProperty().get());
  }

  @Test
  void aPersonsSelectionStaysThroughResultsAndTheNextList() {
    CheckPlan plan = plan(Samples.list());
    servers.show(plan);
    servers.pick(uri(1));

    end(plan, Samples.fails(UDP), Samples.works(TCP));
    assertEquals(uri(1), servers.selectedProperty().get());

    servers.show(plan(Samples.list()));
    UriRow again = servers.selectedProperty().get();
    assertNotNull(again);
    assertEquals(TCP, again.text());
    assertNull(again.resultProperty().get());
  }

  @Test
  void credentialsThatTheServerCallsExpiredAreSoWhateverTheListPromised() {
    servers.show(plan(Samples.list()));

    servers.take(
        new CheckEvent.UriJudged(
            0, Samples.result(UDP, Verdict.FAILS, Cause.CREDENTIALS_EXPIRED, Samples.refused())));
    servers.tick();

    ServerRow server = (ServerRow) servers.rows().getFirst();
    assertEquals("expired", server.leftProperty().get().text());
  }

  @Test
  void anotherChannelsListTakesTheOldOneAway() {
    servers.show(plan(Samples.list()));

    servers.clear("The list of porch is being fetched.");

    assertEquals(List.of(), servers.rows());
    assertNull(servers.selectedProperty().get());
    assertEquals("The list of porch is being fetched.", servers.emptyTextProperty().get());
  }

  private static Timeline.Span span(Duration end, Tone tone) {
    return new Timeline.Span(null, Duration.ZERO, end, tone);
  }

  private static Timeline timeline(UriRow row) {
    return row.timelineProperty().get();
  }

  private ServerRow server() {
    return (ServerRow) servers.rows().getFirst();
  }

  private UriRow uri(int index) {
    return (UriRow) servers.rows().get(index + 1);
  }

  private void end(CheckPlan plan, UriResult... results) {
    for (int i = 0; i < results.length; i++) {
      servers.take(new CheckEvent.UriJudged(i, results[i]));
    }
    List<UriResult> all = List.of(results);
    servers.take(
        new CheckEvent.Ended(
            new CheckReport(
                "test",
                Samples.FETCHED,
                Duration.ofSeconds(1),
                plan.list().source(),
                List.of(),
                all,
                Conclusions.of(plan, all),
                List.of())));
  }

  private static CheckPlan plan(IceServerList list) {
    return CheckPlan.of(list);
  }
}
