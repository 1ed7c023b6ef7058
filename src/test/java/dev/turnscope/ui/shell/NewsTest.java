package dev.turnscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.update.UpdateAnswer;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a newer version is out, at the bottom of the window. */
class NewsTest {
  private static final String NEWS =
      "Turnscope 2.0.0 is out: About Turnscope, in the “⋯” menu, has its page.";

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final Memory memory = Memory.ofThisStart();
  private ShellViewModel shell;

  @BeforeEach
  void start() {
    workbench.updates.answer(
        new UpdateAnswer.Newer("2.0.0", URI.create("https://releases.example/v2.0.0")));
    memory.change(settings -> settings.withUpdates(last -> last.withDaily(true)));
    shell = new ShellViewModel(workbench, memory, new Background(fx), InstantSource.system());
    shell.source().load();
    fx.until(() -> !shell.source().profiles().isEmpty());
    shell.updates().lookOnceADay();
    fx.until(() -> hint().equals(NEWS));
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void givesWayToWhatWasJustDone() {
    shell.status().say("Saved.");

    assertEquals("Saved.", hint());
  }

  @Test
  void isGoneWithTheNextList() {
    shell.check();
    assertEquals("Esc cancels", hint());
    fx.until(() -> shell.conclusion().statementProperty().get().headline().equals("Checking…"));
    shell.cancel();
    fx.until(() -> !shell.source().runningProperty().get());

    assertFalse(hint().equals(NEWS), hint());
  }

  private String hint() {
    return shell.status().hintProperty().get();
  }
}
