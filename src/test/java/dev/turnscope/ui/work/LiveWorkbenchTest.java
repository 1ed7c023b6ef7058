package dev.turnscope.ui.work;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.aws.ChannelPage;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Clock;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits for the window. */
@Timeout(60)
class LiveWorkbenchTest {

  @Test
  void channelsAreListedOnceTheWindowIsSeen() throws Exception {
    try (Sources sources = new Sources();
        LiveWorkbench workbench =
            new LiveWorkbench(
                sources, new ScriptedEngines(ProbeResult.notTested()), Clock.systemUTC())) {
      Place lab = new Place(ProfileChoice.LAB, sources.lab().region());
      FutureTask<ChannelPage> listing = new FutureTask<>(() -> workbench.channels(lab, "", null));
      Thread asking = Thread.ofPlatform().start(listing);
      while (asking.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertFalse(listing.isDone());

      workbench.windowSeen();

      assertFalse(listing.get(30, TimeUnit.SECONDS).channels().isEmpty());
    }
  }
}
