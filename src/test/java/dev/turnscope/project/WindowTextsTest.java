package dev.turnscope.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the window's sources and its texts together; the scanner itself is put to the test too. */
class WindowTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/turnscope/ui");
  private static final Path TEXTS = Path.of("src/main/resources/dev/turnscope/ui/texts.properties");

  @Test
  void theWindowSaysWhatItsTextsAreAndNothingElse() throws IOException {
    List<SpokenSource.Use> uses = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        SpokenSource source =
            SpokenSource.of(SOURCES.relativize(file).toString(), Files.readString(file));
        uses.addAll(source.uses());
        problems.addAll(source.complaints());
      }
    }
    problems.addAll(TextBundle.of(Files.readString(TEXTS)).problems(uses));

    assertEquals("", String.join("\n", problems));
  }

  @Test
  void aMissingTextIsFound() throws IOException {
    assertEquals(
        List.of("Some.java:2 asks for a.pear, which is missing"),
        problems("Words.of(\"a.apple\");\nWords.of(\"a.pear\");", "# A\na.apple=An apple"));
  }

  @Test
  void anUnusedTextIsFound() throws IOException {
    assertEquals(
        List.of("a.pear is unused"),
        problems(
            "// Words.of(\"a.pear\")\nWords.of(\"a.apple\");",
            "# A\na.apple=An apple\na.pear=A pear"));
  }

  @Test
  void aWrongNumberOfArgumentsIsFound() throws IOException {
    String texts = "# A\na.apples=%,d apples of %s";
    assertEquals(List.of(), problems("Words.of(\"a.apples\", 3, f(1, 2));", texts));
    assertEquals(
        List.of("Some.java:1 gives a.apples 1 arguments, and it takes 2"),
        problems("Words.of(\"a.apples\", 3);", texts));
  }

  @Test
  void aGapMayBeFilledTwice() throws IOException {
    String texts = "# A\na.span=%1$tF %1$tR to %2$tF %<tR, %%";
    assertEquals(List.of(), problems("Words.of(\"a.span\", from, to);", texts));
  }

  @Test
  void aPercentSignAloneIsFound() throws IOException {
    assertEquals(
        List.of("a.all has a percent sign that is not doubled"),
        problems("Words.of(\"a.all\");", "# A\na.all=100 %"));
  }

  @Test
  void disorderIsFound() throws IOException {
    assertEquals(
        List.of("a.apple stands after a.pear", "no comment says what b.plum is part of"),
        problems(
            "Words.of(\"a.apple\");Words.of(\"a.pear\");Words.of(\"b.plum\");",
            "# A\na.pear=A pear\na.apple=An apple\n\nb.plum=A plum"));
  }

  @Test
  void aTextThatStandsTwiceIsFound() throws IOException {
    assertEquals(
        List.of("a.apple stands after a.apple"),
        problems("Words.of(\"a.apple\");", "# A\na.apple=An apple\na.apple=One apple"));
  }

  @Test
  void aKeyThatIsNoLiteralIsFound() throws IOException {
    String complaint = " asks for a text by a key that is no literal";
    assertEquals(List.of("Some.java:1" + complaint), complaints("Words.of(\"a.\" + name);"));
    assertEquals(List.of("Some.java:1" + complaint), complaints("keys.map(Words::of);"));
  }

  @Test
  void wordsInASourceAreFound() throws IOException {
    assertFound("no route", "note = \"no route\";");
    assertFound("Waiting", "String word = \"Waiting\";");
    assertFound("%s · %d of %d", "\"%s · %d of %d\".formatted(name, done, all);");
    assertFound("at ", "address.setText(seen.isEmpty() ? \"\" : \"at \" + seen);");
    assertFound("stop", "new Button(running ? \"stop\" : Words.of(\"a.start\"));");
    assertFound("stop", "Words.of(\"a.hint\", new Label(\"stop\"));");
    assertFound("all", "box.setPromptText(\"all\");");
  }

  @Test
  void whatNoPersonReadsMayStandInASource() throws IOException {
    assertEquals(List.of(), complaints("getStyleClass().addAll(\"flat\", \"bar-\" + tone);"));
    assertEquals(List.of(), complaints("background.run(\"read profiles\", this::read);"));
    assertEquals(List.of(), complaints("throw new IllegalStateException(\"not yet open\");"));
    assertEquals(List.of(), complaints("assert open : \"not open: \" + name;"));
    assertEquals(List.of(), complaints("label.setText(first + \", \" + second);"));
    assertEquals(List.of(), complaints("label.setText(text.startsWith(\"arn:\") ? text : none);"));
    assertEquals(List.of(), complaints("Pattern.compile(\"(?<=[.!?]) (?=\\\\p{Lu})\");"));
  }

  private static void assertFound(String words, String statements) throws IOException {
    assertEquals(
        List.of("Some.java:1 says “" + words + "” itself: it belongs in texts.properties"),
        complaints(statements));
  }

  private static List<String> problems(String statements, String texts) throws IOException {
    return TextBundle.of(texts).problems(source(statements).uses());
  }

  private static List<String> complaints(String statements) throws IOException {
    return source(statements).complaints();
  }

  private static SpokenSource source(String statements) throws IOException {
    return SpokenSource.of("Some.java", "class Some { void say() { " + statements + " } }");
  }
}
