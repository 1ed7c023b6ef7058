package dev.turnscope.ui.source;

import static dev.turnscope.source.ProfileChoice.LAB;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Channel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsViewModelTest {
  private static final Place HERE = new Place(ACME, "eu-west-1");

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final ChannelsViewModel channels = new ChannelsViewModel(workbench, new Background(fx));

  @Test
  void allPagesArriveOneAfterTheOther() {
    workbench.channels(ACME, 250);
    channels.lookAt(HERE);
    assertEquals("Loading channels…", note());

    fx.next();
    assertEquals(100, channels.matches().size());
    assertEquals("Loading more channels…", note());

    fx.until(() -> note().isEmpty());
    assertEquals(250, channels.matches().size());
  }

  @Test
  void typingSearchesAnywhereInTheNamesWithoutAskingAws() {
    workbench.channels(ACME, 30);
    channels.lookAt(HERE);
    fx.until(() -> note().isEmpty());

    channels.textProperty().set("M-1");

    assertEquals(11, channels.matches().size());
    assertEquals(List.of("/null"), workbench.asked);
  }

  @Test
  void aNameThatIsTypedWholeLeavesNothingToChoose() {
    workbench.channels(ACME, 30);
    channels.lookAt(HERE);
    fx.until(() -> note().isEmpty());

    channels.textProperty().set("cam-29");

    assertEquals(List.of("cam-29"), names());
    assertTrue(channels.settled());
  }

  @Test
  void whoLooksForAnotherChannelSeesThemAllUntilTheNextLetter() {
    workbench.channels(ACME, 30);
    channels.lookAt(HERE);
    fx.until(() -> note().isEmpty());

    channels.textProperty().set("cam-1");
    channels.browse();
    assertEquals(30, channels.matches().size());

    channels.textProperty().set("cam-2");
    assertEquals(11, channels.matches().size());
  }

  @Test
  void whereThereAreTooManyAwsIsAskedForThoseThatBeginWithTheText() {
    workbench.channels(ACME, 3000);
    channels.lookAt(HERE);
    fx.until(() -> note().startsWith("The first 1,000 channels."));

    channels.textProperty().set("cam-2999");
    fx.until(() -> !channels.matches().isEmpty());

    assertEquals(List.of("cam-2999"), names());
    assertEquals("cam-2999/null", workbench.asked.getLast());
  }

  @Test
  void channelsThatCannotBeHadSayWhyAndAreAskedForAgain() {
    workbench.channelsProblem = new Unavailable("AWS denies ListSignalingChannels.", "Ask.");
    channels.lookAt(HERE);
    fx.until(() -> note().startsWith("AWS denies ListSignalingChannels."));
    assertTrue(note().endsWith("You can still type a channel’s name or ARN."), note());

    workbench.channelsProblem = null;
    workbench.channels(ACME, 1);
    channels.retry();

    fx.until(() -> names().equals(List.of("cam-0")));
  }

  @Test
  void channelsOfThePlaceBeforeNeverMixWithThoseOfTheNext() {
    workbench.channels(ACME, 250).channels(LAB, 2);
    channels.lookAt(HERE);
    fx.next();

    channels.lookAt(new Place(LAB, "us-west-2"));

    fx.until(() -> note().isEmpty());
    assertEquals(List.of("cam-0", "cam-1"), names());
  }

  @Test
  void anEmptyPlaceSaysSo() {
    channels.lookAt(HERE);

    fx.until(() -> note().equals("No signaling channel in eu-west-1."));
  }

  private String note() {
    return channels.noteProperty().get();
  }

  private List<String> names() {
    return channels.matches().stream().map(Channel::name).toList();
  }
}
