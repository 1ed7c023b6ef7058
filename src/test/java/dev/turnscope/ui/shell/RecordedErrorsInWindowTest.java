package dev.turnscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.explanation.RecordedError;
import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.secrets.TellTaleAws.Settings;
import dev.turnscope.source.Sources;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.ui.conclusion.Statement;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.LiveWorkbench;
import dev.turnscope.ui.work.Memory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error of AWS's that a check meets stands in the window, explained. */
class RecordedErrorsInWindowTest {
  @TempDir private static Path folder;
  private static FaultyAws aws;
  private static Settings settings;
  private static Sources sources;
  private static LiveWorkbench workbench;
  private static FxQueue fx;
  private static ShellViewModel shell;

  @BeforeAll
  static void start() throws Exception {
    aws = new FaultyAws();
    settings = aws.settings(folder);
    sources = new Sources();
    workbench =
        new LiveWorkbench(sources, new ScriptedEngines(ProbeResult.notTested()), Clock.systemUTC());
    fx = new FxQueue();
    shell =
        new ShellViewModel(
            workbench, Memory.ofThisStart(), new Background(fx), InstantSource.system());
    shell.source().load();
    fx.until(() -> shell.source().profiles().size() > 1);
  }

  @AfterAll
  static void stop() throws Exception {
    shell.close();
    workbench.close();
    sources.close();
    settings.close();
    aws.close();
  }

  static Stream<RecordedError> errors() throws Exception {
    return RecordedError.ofListsAndChecks().filter(error -> !error.ofListing());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isExplained(RecordedError error) {
    aws.fail(error);
    choose(error.profile());

    shell.check();
    fx.until(() -> !shell.source().runningProperty().get());

    Statement statement = statement();
    assertEquals(Tone.BAD, statement.tone());
    error.assertToldBy(
        String.join(
            " ", statement.headline(), text(statement.findings()), text(statement.requests())));
    assertEquals(1, statement.requests().size(), "what to do");
    assertTrue(statement.findings().size() <= 1, () -> text(statement.findings()));
    assertPolicy(error.resource(), statement);
  }

  @Test
  void whoWaitsSeesThatAwsAsksToSlowDown() throws Exception {
    aws.fail(
        RecordedError.ofListsAndChecks()
            .filter(error -> error.toString().startsWith("GetIceServerConfig 429"))
            .findFirst()
            .orElseThrow());
    choose(FaultyAws.KEYS);
    List<String> notes = new ArrayList<>();
    var watching = shell.conclusion().statementProperty().subscribe(said -> notes.add(said.note()));

    shell.check();
    fx.until(() -> !shell.source().runningProperty().get());
    watching.unsubscribe();

    for (int next : new int[] {2, 3}) {
      String told = "AWS asks to slow down: try %d of 3 in 0.".formatted(next);
      assertTrue(notes.stream().anyMatch(note -> note.startsWith(told)), notes::toString);
    }
    assertEquals("", statement().note());
  }

  private static void assertPolicy(String resource, Statement statement) {
    IamPolicy policy = statement.policy();
    if (resource.isEmpty()) {
      assertNull(policy);
    } else {
      assertTrue(Objects.requireNonNull(policy).json().contains("\"" + resource + "\""));
    }
  }

  private static void choose(String profile) {
    shell
        .source()
        .profileProperty()
        .set(
            shell.source().profiles().stream()
                .filter(choice -> choice.name().equals(profile))
                .findFirst()
                .orElseThrow());
    shell.source().channels().textProperty().set(FaultyAws.CHANNEL);
  }

  private static Statement statement() {
    return shell.conclusion().statementProperty().get();
  }

  private static String text(List<String> sentences) {
    return String.join(" ", sentences);
  }
}
