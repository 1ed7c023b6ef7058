package dev.turnscope.ui.source;

import static dev.turnscope.ui.source.OpenField.onFx;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.explanation.RecordedError;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.secrets.TellTaleAws.Settings;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import dev.turnscope.ui.work.Unavailable;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is below the list of channels where AWS refuses it, by the keyboard alone. */
@Timeout(120)
class ChannelFooterTest {
  @TempDir private Path folder;
  private OpenField window;
  private String policy = "";

  @BeforeEach
  void openWhereAccessIsDenied() throws Exception {
    window = new OpenField();
    Unavailable refusal = refusal();
    policy = Objects.requireNonNull(refusal.policy()).json();
    window.workbench.channelsProblem = refusal;
    window.look();
    window.push(KeyCode.DOWN);
    window.await(window::listOpen);
    window.await(() -> onFx(() -> window.model.failedProperty().get()));
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void tabComesToThePolicyAndEnterCopiesIt() {
    window.push(KeyCode.TAB);
    window.push(KeyCode.ENTER);

    assertEquals(policy, onFx(() -> Clipboard.getSystemClipboard().getString()));
    assertTrue(window.listOpen());
  }

  @Test
  void theNextTabComesToAnotherTryAndTheArrowsAreTheListsAgain() throws TimeoutException {
    window.workbench.channels(ACME, 3);
    window.workbench.channelsProblem = null;
    window.push(KeyCode.TAB);
    window.push(KeyCode.TAB);
    window.push(KeyCode.SHIFT, KeyCode.TAB);
    window.push(KeyCode.TAB);

    window.push(KeyCode.ENTER);
    window.awaitNote("");

    window.push(KeyCode.DOWN);
    assertEquals("cam-0", window.highlighted());
  }

  @Test
  void behindTheLastButtonTabLeavesTheField() {
    window.push(KeyCode.TAB);
    window.push(KeyCode.TAB);
    assertTrue(window.listOpen());

    window.push(KeyCode.TAB);
    assertFalse(window.listOpen());
  }

  /** AWS's own, as the SDK brings it. */
  private Unavailable refusal() throws Exception {
    RecordedError denied =
        RecordedError.ofListsAndChecks()
            .filter(RecordedError::ofListing)
            .filter(error -> !error.resource().isEmpty())
            .findFirst()
            .orElseThrow();
    try (FaultyAws aws = new FaultyAws();
        Settings settings = aws.settings(folder);
        Sources sources = new Sources()) {
      aws.fail(denied);
      AwsProfile profile = new AwsProfile(FaultyAws.KEYS, "us-west-2", "static keys");
      try (Kvs kvs =
          sources.open(new ProfileChoice.Aws(profile), "us-west-2", EndpointChoice.AS_SET)) {
        return Unavailable.of(assertThrows(AwsFailure.class, () -> kvs.channels("", null)));
      }
    }
  }
}
