package dev.turnscope.webrtc.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.model.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

  @Test
  void everyCommandComesBackAsItWasSent() {
    for (Command command :
        List.of(
            new Command.Gather(1, "turn:host?transport=udp", new Secret("a\"b"), new Secret("ü\n")),
            new Command.Gather(2, "stun:host", null, null),
            new Command.Ping(3),
            new Command.Close(3))) {
      assertEquals(Optional.of(command), Wire.readCommand(line(Wire.write(command))));
    }
  }

  @Test
  void everyReportComesBackAsItWasSent() {
    for (Report report :
        List.of(
            new Report.Ready(),
            new Report.Unavailable("no library"),
            new Report.Started(1),
            new Report.Alive(1, 4480),
            new Report.Candidate(1, 55, "candidate:1"),
            new Report.Error(1, "turn:host", 401, "Unauthorized"),
            new Report.Complete(1),
            new Report.Refused(1, "no"),
            new Report.Closed(1))) {
      assertEquals(Optional.of(report), Wire.readReport(line(Wire.write(report))));
    }
  }

  @Test
  void aCommandPrintsWithoutItsSecrets() {
    Command command =
        new Command.Gather(1, "turn:host", new Secret("hidden"), new Secret("covered"));
    assertFalse(command.toString().contains("hidden"));
    assertFalse(command.toString().contains("covered"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "VM attach current thread failed",
        "{",
        "{}",
        "[]",
        "{\"report\":\"unheard-of\"}",
        "{\"report\":\"candidate\",\"id\":\"x\"}",
        "{\"report\":7}"
      })
  void whatIsNoReportIsNothing(String line) {
    assertEquals(Optional.empty(), Wire.readReport(line));
  }

  private static String line(byte[] sent) {
    return new String(sent, UTF_8).strip();
  }
}
