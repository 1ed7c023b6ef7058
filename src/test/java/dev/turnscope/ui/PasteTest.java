package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.report.ReportJson;
import dev.turnscope.ui.work.Samples;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person pastes into the window, by its key. */
@Timeout(120)
class PasteTest {
  private OpenWindow window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new OpenWindow();
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"iceServers": [{"urls": ["turn:192.0.2.1:443?transport=udp"],
          "username": "alice", "credential": "opensesame"}]}
        """,
        """
        {"IceServerList": [{"Uris": ["turn:192.0.2.1:443?transport=udp"],
          "Username": "alice", "Password": "opensesame", "Ttl": 300}]}
        """,
        """
        iceServers: [{ urls: 'turn:192.0.2.1:443?transport=udp', username: 'alice',
          credential: 'opensesame' }]
        """,
        "turn:192.0.2.1:443?transport=udp alice opensesame",
      })
  void everyFormOfAListIsReadAndChecked(String text) throws TimeoutException {
    paste(text);
    window.await(() -> window.text("#paste-summary").startsWith("1 server with 1 URI"));

    window.push(KeyCode.SHORTCUT, KeyCode.ENTER);

    window.await(() -> window.headline().equals("Checking…"));
    assertFalse(window.pageOpen());
    window.await(() -> window.text("#status").startsWith("Pasted list · pasted"));
  }

  @Test
  void aSavedRunIsShown() throws TimeoutException {
    paste(ReportJson.write(Samples.report()));

    window.await(() -> window.headline().equals("Calls connect from there, but only over TCP."));
    assertFalse(window.pageOpen());
    assertTrue(window.text("#status").startsWith("Saved run of"));
  }

  @Test
  void aTextThatIsNoListIsRefusedWithItsLine() throws TimeoutException {
    paste("{\n  \"iceServers\": [,\n");
    window.await(() -> window.text("#paste-summary").contains("line 2"));

    window.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    assertTrue(window.pageOpen());

    window.push(KeyCode.ESCAPE);
    assertFalse(window.pageOpen());
  }

  @Test
  void theFocusIsInTheTextAndTabLeavesIt() {
    paste("");
    assertEquals("paste-text", window.focused());

    window.push(KeyCode.TAB);

    assertEquals("paste-cancel", window.focused());
  }

  private void paste(String text) {
    window.clipboard(text);
    window.push(KeyCode.SHORTCUT, KeyCode.P);
    window.push(KeyCode.SHORTCUT, KeyCode.V);
  }
}
