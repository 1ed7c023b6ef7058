package dev.turnscope.ui.shell;

import static dev.turnscope.ui.work.Samples.TCP;
import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.ui.conclusion.Statement;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedWorkbench;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that was pasted, and a run of another time, in the panes. */
class GivenListTest {
  private static final String PASTED = "turn:192.0.2.7:443?transport=udp";

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench().stuck("slow");
  private final ShellViewModel shell =
      new ShellViewModel(
          workbench, Memory.ofThisStart(), new Background(fx), InstantSource.system());

  @BeforeEach
  void load() {
    workbench.engines.answer(PASTED, Samples.relayed("198.51.100.7:50000"));
    shell.source().load();
    fx.until(() -> !shell.source().profiles().isEmpty());
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void itIsCheckedAndNamedAsPasted() {
    checkPasted();

    assertEquals(List.of(PASTED), uris());
    assertTrue(statement().aside().startsWith("Pasted list · checked in"), statement().aside());
    assertTrue(status().startsWith("Pasted list · pasted "), status());
    assertEquals("Enter checks the pasted list again", hint());
  }

  @Test
  void theNextCheckChecksItAgain() {
    checkPasted();

    shell.check();
    fx.until(() -> !running());

    assertEquals(List.of(PASTED), uris());
  }

  @Test
  void thePersonReturnsToTheChannel() {
    checkPasted();

    shell.source().backToChannel();

    assertEquals("Result of “Pasted list”", statement().aside());
    answerChannel();
    shell.check();
    fx.until(() -> !running());
    assertEquals(List.of(UDP, TCP), uris());
  }

  @Test
  void choosingAChannelReturnsToTheChannel() {
    checkPasted();

    shell.source().channels().textProperty().set("udp-blocked");

    assertNull(shell.source().givenProperty().get());
    assertEquals("Enter checks “udp-blocked” instead", hint());
  }

  @Test
  void newProfilesLeaveItAsItIs() {
    checkPasted();
    workbench.profiles = List.of(ScriptedWorkbench.ACME, workbench.profiles.getFirst());

    shell.source().load();
    fx.until(() -> shell.source().profiles().size() == 2);

    assertNotNull(shell.source().givenProperty().get());
  }

  @Test
  void itTakesThePlaceOfACheckThatRuns() {
    shell.source().channels().textProperty().set("slow");
    shell.check();

    checkPasted();

    assertEquals(List.of(PASTED), uris());
  }

  @Test
  void expiredCredentialsOfItAskForANewPaste() {
    checkPasted();
    shell.tick();

    assertEquals(
        "The credentials of this list have expired: paste a new one, or return to the channel.",
        statement().note());
  }

  @Test
  void aSavedRunIsShownAsItsReportAndNothingIsChecked() {
    shell.show(Samples.report());

    assertEquals("Calls connect from there, but only over TCP.", statement().headline());
    assertTrue(statement().aside().startsWith("Saved run of 22 Nov 2026"), statement().aside());
    assertEquals(
        "front-door in us-west-2 as viewer, as it was then: not checked again.",
        statement().note());
    assertTrue(status().startsWith("Saved run of 22 Nov 2026"), status());
    assertEquals(List.of(UDP, TCP), uris());
    assertEquals(List.of("Fails", "Works"), words());
    assertTrue(shell.conclusion().reportText().contains("front-door"));
    assertFalse(running());
  }

  @Test
  void aSavedRunThatIsClosedLeavesTheChannel() {
    shell.show(Samples.report());
    assertTrue(shell.conclusion().savedProperty().get());

    shell.closeSaved();

    assertFalse(shell.conclusion().savedProperty().get());
    assertEquals(List.of(), uris());
    assertTrue(statement().headline().startsWith("healthy: "), statement().headline());
  }

  @Test
  void aCheckTakesTheSavedRunsPlace() {
    shell.show(Samples.report());
    answerChannel();

    shell.check();
    fx.until(() -> !running());

    assertTrue(status().startsWith("healthy as viewer"), status());
    assertEquals(List.of("Works", "Works"), words());
  }

  private void checkPasted() {
    shell.check(Samples.list(PASTED));
    fx.until(() -> !running());
  }

  private void answerChannel() {
    workbench.engines.answer(UDP, Samples.relayed("198.51.100.7:50000"));
    workbench.engines.answer(TCP, Samples.relayed("198.51.100.7:50001"));
  }

  private boolean running() {
    return shell.source().runningProperty().get();
  }

  private Statement statement() {
    return shell.conclusion().statementProperty().get();
  }

  private String status() {
    return shell.status().shownListProperty().get();
  }

  private String hint() {
    return shell.status().hintProperty().get();
  }

  private List<UriRow> rows() {
    return shell.servers().rows().stream()
        .filter(UriRow.class::isInstance)
        .map(UriRow.class::cast)
        .toList();
  }

  private List<String> uris() {
    return rows().stream().map(UriRow::text).toList();
  }

  private List<String> words() {
    return rows().stream().map(row -> row.wordProperty().get()).toList();
  }
}
