package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.ExchangedMessage;
import dev.turnscope.model.ExchangedMessage.Direction;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server may send back of a request is in no text of its messages. */
class NoSecretInMessagesTest {
  private static final String UDP = "turn:127.0.0.1:%d?transport=udp";
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final int INTEGRITY_LENGTH = 20;

  @Test
  void neitherUsernameNorPasswordNorIntegrityIsTold() throws Exception {
    Credentials marked =
        new Credentials(new Secret("username-marker"), new Secret("password-marker"));
    try (ScriptedServer server =
        ScriptedServer.start(
            request -> {
              byte[] damaged = request.clone();
              damaged[3] += 4;
              return TurnScript.isAuthenticated(request)
                  ? List.of(request, damaged)
                  : List.of(TurnScript.challenge(request, "n1"));
            })) {
      ProbeResult result =
          new Probe().run(server.uri(UDP), marked, Trust.platform(), SHORT, _ -> {});
      String text = result + ReportJson.write(report(result));

      assertTrue(result.messages().stream().anyMatch(NoSecretInMessagesTest::cameBack), text);
      assertTrue(text.contains("no STUN message"), text);
      assertFalse(text.contains("marker"), text);
      for (byte[] request : server.received) {
        byte[] integrity =
            Arrays.copyOfRange(request, request.length - INTEGRITY_LENGTH, request.length);
        for (String form : forms(integrity)) {
          assertFalse(
              TurnScript.isAuthenticated(request) && text.contains(form),
              () -> "The message integrity is in " + text);
        }
      }
    }
  }

  private static boolean cameBack(ExchangedMessage message) {
    return message.direction() == Direction.RECEIVED && message.what().equals("Allocate request");
  }

  private static List<String> forms(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, 4);
    return List.of(
        HexFormat.of().formatHex(start),
        HexFormat.ofDelimiter(" ").formatHex(start),
        new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static CheckReport report(ProbeResult result) {
    UriResult uri =
        new UriResult(
            UDP,
            null,
            result.verdict(),
            result.cause(),
            "",
            "",
            Duration.ZERO,
            null,
            WebrtcResult.notTested(null, ""),
            result);
    return new CheckReport(
        "Turnscope",
        Instant.EPOCH,
        Duration.ZERO,
        new Source(Source.Kind.LAB, null, null, null),
        List.of(),
        List.of(uri),
        new Conclusion(Connects.UNKNOWN, "", List.of(), List.of(), List.of()),
        List.of());
  }
}
