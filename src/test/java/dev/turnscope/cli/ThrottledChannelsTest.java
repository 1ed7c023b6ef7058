package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.aws.kvs.ManyChannels;
import dev.turnscope.secrets.TellTaleAws.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long list in the terminal, of an account whose calls AWS throttles. */
class ThrottledChannelsTest {
  private final ManyChannels channels = new ManyChannels();
  @TempDir private Path folder;
  private FaultyAws aws;
  private Settings settings;

  @BeforeEach
  void start() throws Exception {
    aws = new FaultyAws();
    aws.fail("ListSignalingChannels", channels::answer);
    settings = aws.settings(folder);
  }

  @AfterEach
  void stop() throws Exception {
    settings.close();
    aws.close();
  }

  @Test
  void arrivesWholeAndTellsWhoWatchesThatItWaits() {
    CliRun run = CliRun.watched("channels", "--profile", FaultyAws.KEYS);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(ManyChannels.names(), run.out().lines().map(line -> line.split(" ")[0]).toList());
    assertEquals(
        ManyChannels.throttled(), run.err().split("AWS asks to slow down: try ", -1).length - 1);
    assertTrue(run.err().contains("try 2 of 6 in 0."), run.err());
    assertTrue(run.err().endsWith("\r\u001b[K"), "the line is wiped");
  }

  @Test
  void tellsNothingWhereNobodyWatches() {
    CliRun run = CliRun.of("channels", "--profile", FaultyAws.KEYS);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(ManyChannels.CHANNELS, run.out().lines().count());
    assertEquals("", run.err());
  }

  @Test
  void thatBreaksOffInTheMiddleSaysThatItIsNotComplete() {
    channels.expireFrom(2);

    CliRun run = CliRun.of("channels", "--profile", FaultyAws.KEYS);

    assertEquals(3, run.exitCode());
    assertTrue(run.out().lines().count() > 100, "what has come is shown");
    assertTrue(run.err().contains("token of the next page"), run.err());
    assertTrue(run.err().contains("not complete"), run.err());
  }
}
