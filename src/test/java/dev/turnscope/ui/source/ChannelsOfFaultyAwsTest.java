package dev.turnscope.ui.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.explanation.RecordedError;
import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.aws.kvs.ManyChannels;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.secrets.TellTaleAws.Settings;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.ui.source.ChannelRow.Line;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.KeptChannels;
import dev.turnscope.ui.work.LiveWorkbench;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Workbench.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The window's list of channels, of the real SDK and an AWS that throttles and refuses. */
class ChannelsOfFaultyAwsTest {
  private static final Place HERE =
      new Place(
          new ProfileChoice.Aws(new AwsProfile(FaultyAws.KEYS, "us-west-2", "static keys")),
          "us-west-2");

  private final ManyChannels many = new ManyChannels();
  private final FxQueue fx = new FxQueue();
  private final List<String> notes = new ArrayList<>();
  @TempDir private Path folder;
  private FaultyAws aws;
  private Settings settings;
  private Sources sources;
  private LiveWorkbench workbench;
  private Background background;
  private ChannelsViewModel channels;

  @BeforeEach
  void start() throws Exception {
    aws = new FaultyAws();
    settings = aws.settings(folder);
    sources = new Sources();
    workbench =
        new LiveWorkbench(sources, new ScriptedEngines(ProbeResult.notTested()), Clock.systemUTC());
    workbench.windowSeen();
    background = new Background(fx);
    channels = new ChannelsViewModel(workbench, background, new KeptChannels(Memory.ofThisStart()));
    channels.noteProperty().subscribe(note -> notes.add(note));
  }

  @AfterEach
  void stop() throws Exception {
    background.close();
    workbench.close();
    sources.close();
    settings.close();
    aws.close();
  }

  static Stream<RecordedError> errors() throws Exception {
    return RecordedError.ofListsAndChecks().filter(RecordedError::ofListing);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void everyErrorIsExplainedWhereTheChannelsWouldStand(RecordedError error) {
    aws.fail(error);

    channels.lookAt(HERE);
    fx.until(() -> channels.failedProperty().get());

    error.assertToldBy(note());
    IamPolicy policy = channels.policyProperty().get();
    if (error.resource().isEmpty()) {
      assertNull(policy);
    } else {
      assertTrue(Objects.requireNonNull(policy).json().contains("ListSignalingChannels"));
    }
  }

  @Test
  void tenThousandChannelsArriveWholeWithThrottlingInBetween() {
    aws.fail("ListSignalingChannels", many::answer);

    channels.lookAt(HERE);
    fx.until(() -> note().isEmpty() && count() > 0);

    assertFalse(channels.failedProperty().get());
    assertEquals(
        ManyChannels.names(), channels.listingProperty().get().lines().map(Line::name).toList());
    assertTrue(
        notes.stream().anyMatch(note -> note.startsWith("AWS asks to slow down: try 2 of 6 in")),
        notes::toString);
    assertTrue(
        notes.stream()
            .anyMatch(note -> note.contains(" channels so far. AWS asks to slow down: try 2 of 6")),
        notes::toString);
  }

  @Test
  void aTokenThatExpiresMidwayIsToldAndTheNextTryBeginsAnew() {
    aws.fail("ListSignalingChannels", many::answer);
    many.expireFrom(2);
    channels.lookAt(HERE);
    fx.until(() -> channels.failedProperty().get());

    assertTrue(note().contains("does not take the token of the next page any more"), note());
    assertTrue(count() > 100, "what has come stays");

    many.takeTokens();
    channels.retry();
    fx.until(() -> note().isEmpty() && count() == ManyChannels.CHANNELS);
  }

  private String note() {
    return channels.noteProperty().get();
  }

  private long count() {
    return channels.listingProperty().get().lines().count();
  }
}
