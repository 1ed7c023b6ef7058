package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Redaction;
import dev.turnscope.secrets.ForbiddenForms;
import dev.turnscope.secrets.Lists;
import dev.turnscope.secrets.Marker;
import dev.turnscope.secrets.Spelling;
import dev.turnscope.secrets.TellTaleServer;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that says the credentials again, to both engines: what a person reads has none. */
class TellTaleServerTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void isQuotedWithoutTheSecretHoweverItSpellsIt(Spelling spelling) throws Exception {
    try (TellTaleServer server = TellTaleServer.refusing(403, spelling)) {
      // The probe's definite answer ends the wait for libwebrtc, which a busy machine holds up.
      Await.until("both engines quote it twice", LONG_ENOUGH, () -> quotesOf403(server) == 4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "details"})
  void isQuotedWithoutTheSecretInEveryFormat(String format) throws IOException {
    try (TellTaleServer server = TellTaleServer.refusing(500, Spelling.PLAIN)) {
      CliRun run =
          format.equals("details") ? check(server, "--details") : check(server, "--format", format);

      assertEquals(1, run.exitCode(), run.err());
      assertTrue(run.out().contains("500 “no "), run.out());
    }
  }

  @ParameterizedTest
  @CsvSource({"300", "401", "438", "699"})
  void isQuotedWithoutTheSecretWhateverItsAnswerIs(int code) throws IOException {
    try (TellTaleServer server = TellTaleServer.refusing(code, Spelling.PLAIN)) {
      CliRun run = check(server, "--format", "json");

      assertTrue(run.out().contains(code + " no " + Redaction.MARK), "its words are told");
    }
  }

  @Test
  void thatIsNoTurnServerIsQuotedWithoutTheSecretAndItsBeginning() throws IOException {
    String secret = Marker.TURN_PASSWORD.text();
    for (String words :
        List.of(
            "HTTP/1.1 407 for " + secret,
            "x".repeat(70) + secret,
            secret,
            "\u0001\u0002\u0003" + secret,
            "Sorry, " + secret.substring(0, 14))) {
      try (TellTaleServer server = TellTaleServer.talking(words)) {
        CliRun run = check(server, "--format", "json", "--deadline", "700ms");

        assertEquals(1, run.exitCode(), run.err());
      }
    }
  }

  @Test
  void leavesNoSecretInTheFileOfAReport(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.json");
    try (TellTaleServer server = TellTaleServer.refusing(401, Spelling.PLAIN)) {
      check(server, "--format", "json", "--output", file.toString());
    }

    assertTrue(Files.readString(file).contains(Redaction.MARK));
    assertEquals(List.of(), ForbiddenForms.under(folder));
  }

  private static int quotesOf403(TellTaleServer server) {
    CliRun run = check(server, "--format", "json");
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(count(run.out(), Redaction.MARK) > 8, "realm, nonce, SOFTWARE, reason");
    return count(run.out(), "403 no ");
  }

  private static int count(String text, String piece) {
    return text.split(Pattern.quote(piece), -1).length - 1;
  }

  private static CliRun check(TellTaleServer server, String... options) {
    String list = Lists.of(server.stun(), server.udp(), server.tcp());
    String[] arguments = new String[options.length + 3];
    System.arraycopy(new String[] {"check", "--servers", "-"}, 0, arguments, 0, 3);
    System.arraycopy(options, 0, arguments, 3, options.length);
    CliRun run = CliRun.withInput(list, arguments);
    ForbiddenForms.assertNoneIn("standard output", run.out());
    ForbiddenForms.assertNoneIn("standard error", run.err());
    return run;
  }
}
