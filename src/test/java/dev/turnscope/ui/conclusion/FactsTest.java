package dev.turnscope.ui.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.MediaStorage.Status;
import dev.turnscope.model.Role;
import dev.turnscope.model.Source;
import dev.turnscope.ui.work.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String ENDPOINT = "https://r-1a2b.kinesisvideo.us-west-2.amazonaws.com";
  private static final String ASKED =
      "ICE server list from https://r-1a2b.kinesisvideo.us-west-2.amazonaws.com in us-west-2 as master";

  @Test
  void tellWhomTheListWasAskedOfAndTheMediaStorage() {
    assertEquals(ASKED, facts(Source.Kind.AWS, ENDPOINT, null));
    assertEquals(
        ASKED + " · media storage off",
        facts(Source.Kind.AWS, ENDPOINT, new MediaStorage(Status.DISABLED, null, null)));
    assertEquals(
        ASKED + " · media storage on, into the stream door-video",
        facts(Source.Kind.AWS, ENDPOINT, new MediaStorage(Status.ENABLED, "door-video", null)));
    assertEquals(
        ASKED + " · media storage on",
        facts(Source.Kind.AWS, ENDPOINT, new MediaStorage(Status.ENABLED, null, null)));
  }

  @Test
  void keepSilentOnWhatAwsDidNotTell() {
    assertEquals(ASKED, facts(Source.Kind.AWS, ENDPOINT, MediaStorage.unknown("It failed.")));
    assertEquals("", facts(Source.Kind.AWS, null, null));
    assertEquals("", facts(Source.Kind.LAB, "http://127.0.0.1:1", null));
    assertEquals("", Facts.of(null));
  }

  private static String facts(
      Source.Kind kind, @Nullable String endpoint, @Nullable MediaStorage storage) {
    CheckReport some = Samples.report();
    return Facts.of(
        new CheckReport(
            some.app(),
            some.startedAt(),
            some.elapsed(),
            new Source(kind, "door", "us-west-2", Role.MASTER, endpoint, storage, null),
            some.servers(),
            some.results(),
            some.conclusion(),
            some.notices()));
  }
}
