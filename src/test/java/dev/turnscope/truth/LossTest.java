package dev.turnscope.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnscope.truth.network.NetworkLab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code packaging/truth.sh --loss}. */
class LossTest {

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void aLiveUriIsNeverSilentWhereATenthOfAllPacketsIsLostEachWay(@TempDir Path folder)
      throws Exception {
    assumeTrue(NetworkLab.missing().isEmpty(), NetworkLab.missing());
    Path said = folder.resolve("said");
    int ended = LossRun.run("30", "10", ProcessBuilder.Redirect.appendTo(said.toFile()));
    String checks = Files.readString(said);

    assertEquals(0, ended, checks);
  }
}
