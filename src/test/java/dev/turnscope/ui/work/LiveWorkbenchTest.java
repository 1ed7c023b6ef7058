package dev.turnscope.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.kvs.ChannelPage;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.lab.Lab;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits for the window, and what does not. */
@Timeout(60)
class LiveWorkbenchTest {
  private static final Place NOWHERE =
      new Place(
          new ProfileChoice.Aws(new AwsProfile("no-such-profile", "eu-west-1", "access key")),
          "eu-west-1");

  private final Sources sources = new Sources();
  private final LiveWorkbench workbench =
      new LiveWorkbench(sources, new ScriptedEngines(ProbeResult.notTested()), Clock.systemUTC());

  @AfterEach
  void close() {
    workbench.close();
    sources.close();
  }

  @Test
  void awsIsAskedForChannelsOnceTheWindowIsSeen() {
    FutureTask<ChannelPage> listing =
        new FutureTask<>(() -> workbench.channels(NOWHERE, "", null, _ -> {}));
    Thread asking = Thread.ofPlatform().start(listing);
    while (asking.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertFalse(listing.isDone());

    workbench.windowSeen();

    ExecutionException refused =
        assertThrows(ExecutionException.class, () -> listing.get(30, TimeUnit.SECONDS));
    assertInstanceOf(Unavailable.class, refused.getCause());
  }

  @Test
  void inTheLabNobodyHasAnAwsIdentity() throws Exception {
    assertEquals(Optional.empty(), workbench.identity(new Place(ProfileChoice.LAB, "us-west-2")));
  }

  @Test
  void anIdentityThatIsNotToBeHadSaysWhy() {
    workbench.windowSeen();

    Unavailable problem = assertThrows(Unavailable.class, () -> workbench.identity(NOWHERE));

    assertTrue(problem.sentence().contains("no-such-profile"), problem.sentence());
  }

  @Test
  void theLabsChannelsAreThereAtOnce() throws Exception {
    Place lab = new Place(ProfileChoice.LAB, "us-west-2");

    assertEquals(Lab.channels(), workbench.channels(lab, "", null, _ -> {}).channels());
  }
}
