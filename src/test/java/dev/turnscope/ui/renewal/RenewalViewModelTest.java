package dev.turnscope.ui.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.testing.Await;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.GivenList;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenewalViewModelTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ScriptedWorkbench workbench = new ScriptedWorkbench().stuck("slow");
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong seconds = new AtomicLong();
  private final Clocks clocks =
      new Clocks(
          () -> Samples.FETCHED.plusSeconds(seconds.get()),
          () -> Duration.ofSeconds(seconds.get()).toNanos());
  private final Memory memory = Memory.ofThisStart();
  private final Heard heard = new Heard();
  private final RenewalViewModel renewal =
      new RenewalViewModel(workbench, background, memory, clocks, heard);

  RenewalViewModelTest() {
    workbench.signIn = _ -> asked.incrementAndGet();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void isOffUntilThePersonSwitchesItOnAndIsRememberedThen() {
    shows("door");
    pass(600);
    assertEquals(0, asked.get());

    renewal.wantedProperty().set(true);

    assertTrue(
        new RenewalViewModel(workbench, background, memory, clocks, heard).wantedProperty().get());
  }

  @Test
  void fetchesTheListAnewHalfAMinuteBeforeItsEndAgainAndAgain() {
    renewal.wantedProperty().set(true);
    shows("door");
    pass(269);
    assertEquals(0, asked.get());

    pass(1);
    fx.until(() -> heard.lists.size() == 1);
    assertEquals("door", heard.choices.getFirst().name());
    assertEquals(Samples.FETCHED.plusSeconds(270), heard.moments.getFirst().timeOfDay());

    workbench.list("door", Samples.list());
    pass(270);
    fx.until(() -> heard.lists.size() == 2);
  }

  @Test
  void oneFetchIsUnderWayAtMostAndACheckEndsIt() throws Exception {
    renewal.wantedProperty().set(true);
    shows("slow");
    pass(280);
    pass(60);
    Await.until("a fetch", SOON, () -> asked.get() == 1);
    pass(60);
    assertEquals(1, asked.get());

    renewal.pause();
    renewal.forget();
    pass(600);

    assertEquals(1, asked.get());
    assertEquals(List.of(), heard.lists);
  }

  @Test
  void aFailureIsSaidOnceAndTriedAgainEverMoreRarelyUntilItIsGivenUp() {
    workbench.fetchProblem = new Unavailable("AWS says no.", "Ask for it.");
    renewal.wantedProperty().set(true);
    shows("door");

    pass(270);
    tried(1);
    assertEquals("The list could not be fetched anew. Turnscope will try again.", heard.last());
    assertEquals("AWS says no. Ask for it.", renewal.troubleProperty().get());
    pass(4);
    assertEquals(1, asked.get());
    pass(1);
    tried(2);
    pass(10);
    tried(3);
    pass(20);
    tried(4);
    assertEquals(1, heard.said.stream().filter(said -> !said.isEmpty()).count());
    pass(40);
    tried(5);
    assertEquals(
        "The list could not be fetched anew, 5 times in a row. Press Check to see why.",
        heard.last());

    pass(3600);
    assertEquals(5, asked.get());
  }

  @Test
  void afterAFailureASuccessIsAllThatCounts() {
    workbench.fetchProblem = new Unavailable("AWS says no.", "Ask for it.");
    renewal.wantedProperty().set(true);
    shows("door");
    pass(270);
    tried(1);

    workbench.fetchProblem = null;
    pass(5);
    fx.until(() -> heard.lists.size() == 1);

    assertEquals("", heard.last());
    assertEquals("", renewal.troubleProperty().get());
  }

  @Test
  void neverAsksAPersonToSignIn() {
    workbench.fetchProblem = new Unavailable("Profile “acme” is not signed in.", "Press Check.");
    workbench.signIn =
        prompts -> {
          asked.incrementAndGet();
          assertTrue(prompts.instead(SignInPrompts.Means.SSO, "acme").isPresent());
        };
    renewal.wantedProperty().set(true);
    shows("door");

    pass(270);
    tried(1);

    assertEquals(
        "The list is not fetched anew, because the profile is not signed in. Press Check to sign in.",
        heard.last());
    pass(3600);
    assertEquals(1, asked.get());
  }

  @Test
  void whatCannotBeFetchedAnewHasNoSwitch() {
    shows("door");
    assertTrue(renewal.possibleProperty().get());

    renewal.shows(new GivenList(Samples.list()), Samples.list(), clocks.now());
    assertFalse(renewal.possibleProperty().get());
  }

  private void shows(String channel) {
    Place place = new Place(ProfileChoice.LAB, "us-west-2");
    renewal.shows(
        new ChannelChoice(place, ChannelRef.read(channel), Role.VIEWER, null),
        Samples.list(),
        clocks.now());
  }

  private void pass(int more) {
    seconds.addAndGet(more);
    renewal.tick();
  }

  private void tried(int times) {
    fx.next();
    assertEquals(times, asked.get());
  }

  private static final class Heard implements RenewalViewModel.Listener {
    final List<ChannelChoice> choices = new ArrayList<>();
    final List<IceServerList> lists = new ArrayList<>();
    final List<Moment> moments = new ArrayList<>();
    final List<String> said = new ArrayList<>();

    @Override
    public void renewed(ChannelChoice choice, IceServerList list, Moment had) {
      choices.add(choice);
      lists.add(list);
      moments.add(had);
    }

    @Override
    public void told(String sentence) {
      said.add(sentence);
    }

    String last() {
      return said.isEmpty() ? "" : said.getLast();
    }
  }
}
