package dev.turnscope.source.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a megabyte of whatever is read in a moment; work in the square of it would take minutes. */
class HostileTextTest {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private final ServerListReader reader =
      new ServerListReader(InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "(",
        "}",
        "]",
        ")",
        "{[",
        "[{",
        "{}",
        "[]",
        "{} ",
        "{\"a\":",
        "[[\"",
        "{a:",
        "{a,",
        "{…}",
        "[…],",
        "Array(",
        "(3) [",
        "(3) ",
        "(",
        "\"",
        "'",
        "`",
        "“ ",
        "‘a ",
        "\"a ",
        "\\",
        "\"\\",
        "['\\",
        ",",
        ":",
        ";",
        "=",
        "@",
        "/",
        "//",
        "/*",
        "*/",
        "[/*",
        "['a'/**/",
        "#",
        "-",
        "\0",
        "\r",
        "\n",
        "\t",
        " ",
        "\u200B",
        "\uFEFF",
        "\u001b[31m",
        "é",
        "\uD83D",
        "0:\n",
        "- \n",
        "turn:",
        "turn:a ",
        "turn:a\n",
        "turn:[",
        "turn:a@",
        "turn:1:@",
        "turn:a p",
        "turn:a u p\n",
        "turn:1:1:1:",
        "user",
        "user:",
        "user: ",
        "user: a\n",
        "user=a ",
        "ttl: 1\n",
        "url: ",
        "{user:",
        "pass: \"a\n",
        "username\n",
        "marker\n",
        "marker ",
        "urls: (3) ['marker', ",
        "{turn:a ",
        "{'urls':'turn:a','username':'marker'}",
        "[{'urls':'turn:a','username':'marker'}],",
        "{urls:[",
        "{urls:'turn:a'+",
        "{urls:turn.a.b",
        "{urls:`${",
        "[[Prototype]]",
        "<prototype>[",
      })
  void isReadQuicklyAndKeptSecret(String piece) {
    for (String before : List.of("", "{'urls':'turn:h'}\nturn:h joe marker\n[")) {
      String text = before + piece.repeat(ServerListReader.MOST_CHARACTERS / 2 / piece.length());

      String told = assertTimeoutPreemptively(AMPLE, () -> told(text));

      assertFalse(told.contains("marker"), told);
      assertTrue(told.length() < 10_000, told);
    }
  }

  private String told(String text) {
    try {
      return String.join("\n", reader.read(text).notices());
    } catch (UnreadableList unreadable) {
      return unreadable.sentence();
    }
  }
}
