package dev.turnscope.ui.source;

import static dev.turnscope.source.ProfileChoice.LAB;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Channel;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.ui.source.ChannelRow.Heading;
import dev.turnscope.ui.source.ChannelRow.Line;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.KeptChannels;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsViewModelTest {
  private static final Place HERE = new Place(ACME, "eu-west-1");
  private static final String DENIED = "AWS denies ListSignalingChannels.";

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final KeptChannels memory = new KeptChannels(Memory.ofThisStart());
  private final ChannelsViewModel channels =
      new ChannelsViewModel(workbench, new Background(fx), memory);

  @Test
  void pagesArriveOneAfterTheOtherASmallOneFirst() {
    workbench.channels(ACME, 10_000).holdPages();
    channels.lookAt(HERE);
    awaitNote("Loading channels…");

    workbench.letPage();
    awaitNote("100 channels so far…");
    assertEquals(100, count());

    workbench.letPage();
    awaitNote("1,100 channels so far…");
    assertEquals(1100, count());

    for (int page = 0; page < 9; page++) {
      workbench.letPage();
    }
    awaitNote("");
    assertEquals(10_000, count());
  }

  @Test
  void theyStandInTheOrderThatAPersonWouldGiveThem() {
    workbench.channels(ACME, List.of(named("cam-10"), named("Attic"), named("cam-9")));
    load();

    assertEquals(List.of("Attic", "cam-9", "cam-10"), names());
  }

  @Test
  void thoseOfTheLabStandAsTheLabGivesThem() {
    workbench.channels(LAB, List.of(named("healthy"), named("dead-server")));
    channels.lookAt(new Place(LAB, "us-west-2"));
    fx.until(() -> count() > 0);

    assertEquals(List.of("healthy", "dead-server"), names());
    assertFalse(channels.facts(line("healthy")).scenario().isEmpty());
  }

  @Test
  void typingSearchesAnywhereInTheNamesWithoutAskingAws() {
    workbench.channels(ACME, 30);
    load();

    type("M-1");

    assertEquals(11, count());
    assertEquals(List.of("/null"), workbench.asked);
  }

  @Test
  void aNameThatIsTypedWholeLeavesNothingToChoose() {
    workbench.channels(ACME, 30);
    load();

    type("cam-29");
    assertEquals(List.of("cam-29"), names());
    assertTrue(channels.listingProperty().get().settled());

    type("arn:of:cam-2");
    assertFalse(channels.listingProperty().get().settled());

    type("arn:of:cam-29");
    assertTrue(channels.listingProperty().get().settled());
  }

  @Test
  void whoLooksForAnotherChannelSeesThemAllUntilTheNextLetter() {
    workbench.channels(ACME, 30);
    load();

    type("cam-1");
    channels.browse();
    fx.until(() -> count() == 30);

    type("cam-2");
    assertEquals(11, count());
  }

  @Test
  void whoLooksForAnotherChannelBeforeTheListHasComeSeesThemAllToo() {
    workbench.channels(ACME, 30).holdPages();
    channels.lookAt(HERE);
    channels.textProperty().set("cam-1");
    channels.browse();

    workbench.letPage();

    fx.until(() -> count() == 30);
  }

  @Test
  void whereThereAreTooManyAwsIsAskedForThoseThatBeginWithTheText() {
    workbench.channels(ACME, 30_000);
    channels.lookAt(HERE);
    fx.until(() -> note().startsWith("Only the first 20,000 channels are listed."));

    channels.textProperty().set("cam-29999");
    fx.until(() -> names().equals(List.of("cam-29999")));

    assertEquals("cam-29999/null", workbench.asked.getLast());
  }

  @Test
  void channelsThatCannotBeHadSayWhyAndAreAskedForAgain() {
    workbench.channelsProblem = new Unavailable(DENIED, "Ask.");
    channels.lookAt(HERE);
    awaitNote(DENIED + " Ask. You can still type a channel’s name or ARN, and press Check.");
    assertTrue(channels.failedProperty().get());

    workbench.channelsProblem = null;
    workbench.channels(ACME, 1);
    channels.retry();

    fx.until(() -> names().equals(List.of("cam-0")));
    assertFalse(channels.failedProperty().get());
  }

  @Test
  void whereALaterPageFailsWhatHasArrivedStaysAndAnotherTryGoesOnFromThere() {
    workbench.channels(ACME, 2000).holdPages();
    channels.lookAt(HERE);
    workbench.letPage();
    awaitNote("100 channels so far…");

    workbench.channelsProblem = new Unavailable(DENIED, "Ask.");
    workbench.letPage();
    awaitNote(DENIED + " Ask. 100 channels were listed before that.");
    assertEquals(100, count());

    workbench.channelsProblem = null;
    channels.retry();
    workbench.letPage();
    workbench.letPage();
    awaitNote("");
    assertEquals(2000, count());
    assertEquals(List.of("/null", "/100", "/100", "/1100"), workbench.asked);
  }

  @Test
  void aPageThatFailsTwiceIsNotInsistedOn() {
    workbench.channels(ACME, 200).holdPages();
    channels.lookAt(HERE);
    workbench.letPage();
    awaitNote("100 channels so far…");
    workbench.channelsProblem = new Unavailable(DENIED, "Ask.");
    workbench.letPage();
    fx.until(() -> channels.failedProperty().get());
    channels.retry();
    fx.until(() -> !channels.failedProperty().get());
    workbench.letPage();
    fx.until(() -> channels.failedProperty().get());

    workbench.channelsProblem = null;
    workbench.letPage();
    workbench.letPage();
    channels.retry();

    awaitNote("");
    assertEquals(List.of("/null", "/100", "/100", "/null", "/100"), workbench.asked);
    assertEquals(200, count());
  }

  @Test
  void channelsOfThePlaceBeforeNeverMixWithThoseOfTheNext() {
    workbench.channels(ACME, 250).channels(LAB, 2);
    channels.lookAt(HERE);
    fx.next();

    channels.lookAt(new Place(LAB, "us-west-2"));

    fx.until(() -> note().isEmpty() && count() > 0);
    assertEquals(List.of("cam-0", "cam-1"), names());
  }

  @Test
  void anEmptyPlaceSaysSo() {
    channels.lookAt(HERE);

    awaitNote("No signaling channel in eu-west-1.");
  }

  @Test
  void aTextWithoutMatchSaysSoAlsoWhileMoreArrive() {
    workbench.channels(ACME, 200).holdPages();
    channels.lookAt(HERE);
    workbench.letPage();
    awaitNote("100 channels so far…");

    channels.textProperty().set("porch");
    awaitNote("No match for “porch” in 100 channels so far…");

    workbench.letPage();
    awaitNote("No channel listed matches “porch”.");
  }

  @Test
  void pinnedAndRecentChannelsComeFirst() {
    workbench.channels(ACME, 12);
    memory.used(HERE, "cam-7");
    load();

    channels.togglePin(line("cam-11"));
    fx.until(() -> line("cam-11").pinned());

    assertEquals(
        List.of("Pinned", "cam-11", "Recent", "cam-7", "Other channels", "cam-0"),
        rows().subList(0, 6));

    channels.togglePin(line("cam-11"));
    fx.until(() -> !line("cam-11").pinned());
    assertEquals(List.of("Recent", "cam-7", "Other channels", "cam-0"), rows().subList(0, 4));
  }

  @Test
  void aRememberedChannelIsThereBeforeItsPageAndSaysWhenItIsNoLongerListed() {
    workbench.channels(ACME, 1).holdPages();
    memory.pin(HERE, "porch");
    channels.lookAt(HERE);
    fx.until(() -> rows().equals(List.of("Pinned", "porch")));
    assertEquals("", channels.facts(line("porch")).status());

    workbench.letPage();

    fx.until(() -> count() == 2);
    assertEquals("No longer listed", channels.facts(line("porch")).status());
  }

  @Test
  void aCheckMakesItsChannelARecentOneByNameAlsoWhereItsArnWasTyped() {
    workbench.channels(ACME, 3);
    load();

    channels.used(HERE, new ChannelRef.Arn("arn:of:cam-2", "eu-west-1", "cam-2"));

    assertEquals(List.of("cam-2"), memory.recent(HERE));
  }

  private void load() {
    channels.lookAt(HERE);
    fx.until(() -> note().isEmpty() && count() > 0);
  }

  /** Types, and awaits the answer. */
  private void type(String text) {
    channels.textProperty().set(text);
    fx.until(() -> channels.listingProperty().get().query().text().equals(text));
  }

  private void awaitNote(String sentence) {
    fx.until(() -> note().equals(sentence));
  }

  private String note() {
    return channels.noteProperty().get();
  }

  private int count() {
    return names().size();
  }

  private Line line(String name) {
    return channels
        .listingProperty()
        .get()
        .lines()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names() {
    return channels.listingProperty().get().lines().map(Line::name).toList();
  }

  private List<String> rows() {
    return channels.listingProperty().get().rows().stream()
        .map(
            row ->
                switch (row) {
                  case Heading heading -> heading.text();
                  case Line line -> line.name();
                })
        .toList();
  }

  private static Channel named(String name) {
    return ScriptedWorkbench.channel(name);
  }
}
