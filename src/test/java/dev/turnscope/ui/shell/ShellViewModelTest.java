package dev.turnscope.ui.shell;

import static dev.turnscope.ui.work.Samples.TCP;
import static dev.turnscope.ui.work.Samples.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Role;
import dev.turnscope.ui.conclusion.Statement;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
  private static final String PORCH = "turn:192.0.2.9:443?transport=udp";

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench =
      new ScriptedWorkbench().list("porch", Samples.list(PORCH)).stuck("slow");
  private final ShellViewModel shell =
      new ShellViewModel(
          workbench, Memory.ofThisStart(), new Background(fx), InstantSource.system());

  @BeforeEach
  void load() {
    shell.source().load();
    fx.until(() -> !shell.source().profiles().isEmpty());
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void beforeTheFirstCheckTheLabSaysWhatItIs() {
    assertEquals("healthy: two TURN servers that relay over UDP, DTLS, TLS and TCP.", headline());
    assertTrue(statement().note().startsWith("The built-in lab is a practice network"));
  }

  @Test
  void aCheckShowsRowsThenAnEarlyYesThenTheWholeAnswer() {
    shell.check();
    assertEquals("Fetching the ICE server list of healthy…", headline());
    fx.until(() -> headline().equals("Checking…"));
    assertEquals(List.of("Starting", "Starting"), words());

    workbench.engines.answer(TCP, Samples.relayed("198.51.100.7:50000"));
    fx.until(() -> headline().equals("Calls can connect from here. Checking the rest…"));
    assertEquals("healthy · 1 of 2 URIs", statement().aside());

    workbench.engines.answer(UDP, Samples.refused());
    fx.until(() -> !running());
    assertEquals(List.of("Fails", "Works"), words());
    assertEquals(Tone.PARTLY, statement().tone());
  }

  @Test
  void thePanesStayDividedAsThePersonDividedThem() {
    Memory memory = Memory.ofThisStart();
    try (ShellViewModel before =
        new ShellViewModel(workbench, memory, new Background(fx), InstantSource.system())) {
      assertEquals(Optional.empty(), before.divider().position());
      before.divider().move(0.45);
    }

    try (ShellViewModel after =
        new ShellViewModel(workbench, memory, new Background(fx), InstantSource.system())) {
      assertEquals(Optional.of(0.45), after.divider().position());
      after.divider().move(0.4501);
      assertEquals(Optional.of(0.45), after.divider().position());
    }
  }

  @Test
  void aSecondPressWhileACheckRunsDoesNothing() {
    shell.check();
    fx.until(() -> headline().equals("Checking…"));

    shell.check();

    assertEquals("Checking…", headline());
  }

  @Test
  void cancellingWhileTheListIsFetchedSaysThatNothingWasTested() {
    type("slow");
    shell.check();

    shell.cancel();

    assertFalse(running());
    assertEquals("Cancelled before the ICE server list had come.", headline());
  }

  @Test
  void cancellingACheckKeepsTheVerdictsThatAreThere() {
    workbench.engines.answer(TCP, Samples.relayed("198.51.100.7:50000"));
    shell.check();
    fx.until(() -> words().equals(List.of("Starting", "Works")));

    shell.cancel();
    fx.until(() -> !running());

    assertEquals(List.of("Cancelled", "Works"), words());
    assertEquals(Tone.PARTLY, statement().tone());
    assertTrue(statement().aside().startsWith("healthy · cancelled after"), statement().aside());
  }

  @Test
  void aChoiceChangedInTheMiddleLeavesTheRunningCheckAsItIs() {
    shell.check();
    fx.until(() -> headline().equals("Checking…"));

    type("porch");
    workbench.engines.answer(TCP, Samples.relayed("198.51.100.7:50000"));
    workbench.engines.answer(UDP, Samples.relayed("198.51.100.7:50001"));
    fx.until(() -> !running());

    assertEquals(List.of(UDP, TCP), uris());
    assertTrue(shell.status().shownListProperty().get().startsWith("healthy as viewer"));
    assertEquals("Enter checks “porch” instead", shell.status().hintProperty().get());
  }

  @Test
  void eventsOfACancelledCheckNeverReachTheNextOnesRows() {
    type("slow");
    shell.check();
    shell.cancel();

    type("porch");
    workbench.engines.answer(PORCH, Samples.relayed("198.51.100.7:50000"));
    shell.check();
    fx.until(() -> !running());

    assertEquals(List.of(PORCH), uris());
    assertEquals(List.of("Works"), words());
  }

  @Test
  void aListThatCannotBeHadSaysWhyInPlaceAndTheNextCheckWorks() {
    workbench.fetchProblem =
        new Unavailable("AWS denies GetIceServerConfig. It says: no.", "Ask for it.");
    shell.check();
    fx.until(() -> !running());
    assertEquals("AWS denies GetIceServerConfig.", headline());
    assertEquals(List.of("It says: no."), statement().findings());
    assertEquals(List.of("Ask for it."), statement().requests());
    assertEquals(List.of(), uris());

    workbench.fetchProblem = null;
    workbench.engines.answer(UDP, Samples.relayed("198.51.100.7:50000"));
    workbench.engines.answer(TCP, Samples.relayed("198.51.100.7:50001"));
    shell.check();
    fx.until(() -> !running());
    assertEquals(List.of("Works", "Works"), words());
  }

  @Test
  void anotherChoiceAfterAFailureInvitesToCheckIt() {
    workbench.fetchProblem = new Unavailable("AWS denies GetIceServerConfig.", "Ask for it.");
    shell.check();
    fx.until(() -> !running());

    type("udp-blocked");

    assertTrue(headline().startsWith("udp-blocked: "), headline());
  }

  @Test
  void aProfileWithoutRegionInvitesToChooseOne() {
    workbench.profiles = List.of(ScriptedWorkbench.NO_REGION);
    shell.source().load();
    fx.until(() -> headline().equals("Choose the region of the channel."));

    shell.source().regionProperty().set("eu-west-1");

    assertEquals("Choose a signaling channel.", headline());
  }

  @Test
  void aResultOfAnotherChoiceSaysSoUntilTheChoiceIsTheSameAgain() {
    checkToTheEnd();
    String aside = statement().aside();
    assertTrue(aside.startsWith("healthy · checked in "), aside);

    type("porch");
    assertTrue(outdated());
    assertEquals("Result of “healthy”", statement().aside());

    type("healthy");
    assertFalse(outdated());
    assertEquals(aside, statement().aside());

    shell.source().roleProperty().set(Role.MASTER);
    assertTrue(outdated());
    assertEquals("Result of “healthy” as viewer", statement().aside());

    shell.source().roleProperty().set(Role.VIEWER);
    shell.source().clientIdProperty().set("desk-7");
    assertEquals("Result of “healthy” with another client ID", statement().aside());

    shell.source().clientIdProperty().set("");
    shell.source().options().usernameProperty().set("joe");
    assertEquals("Result of “healthy” with other request options", statement().aside());
  }

  @Test
  void aCheckWithoutAChannelLeavesTheOldResultAndAsksAtItsField() {
    checkToTheEnd();
    String before = headline();
    type("");

    shell.check();

    assertEquals(before, headline());
    assertEquals(List.of("Works", "Works"), words());
    assertTrue(outdated());
    assertNotNull(shell.source().missingProperty().get());

    type("p");
    assertNull(shell.source().missingProperty().get());
    assertEquals(before, headline());
  }

  @Test
  void theReportCanBeCopiedFromTheEndOfACheckUntilTheNextBegins() {
    assertEquals("", shell.conclusion().reportText());

    checkToTheEnd();
    String report = shell.conclusion().reportText();
    assertTrue(report.startsWith("**Calls can connect from here"), report);
    assertFalse(report.contains("secret-"), report);

    shell.check();
    assertNull(shell.conclusion().reportProperty().get());
  }

  @Test
  void credentialsThatExpireAreToldOfBelowTheHeadline() {
    checkToTheEnd();
    shell.tick();

    assertEquals(
        "The credentials of this list have expired: the next check fetches new ones.",
        statement().note());
  }

  @Test
  void aCheckWithoutAChannelSaysWhatIsMissing() {
    type("");

    shell.check();

    assertFalse(running());
    assertEquals(
        "No channel is chosen.",
        Objects.requireNonNull(shell.source().missingProperty().get()).sentence());
    assertEquals("Choose one of the lab’s channels: each shows another network.", headline());
  }

  private void checkToTheEnd() {
    workbench.engines.answer(UDP, Samples.relayed("198.51.100.7:50000"));
    workbench.engines.answer(TCP, Samples.relayed("198.51.100.7:50001"));
    shell.check();
    fx.until(() -> !running());
  }

  private boolean outdated() {
    return shell.conclusion().outdatedProperty().get();
  }

  private void type(String channel) {
    shell.source().channels().textProperty().set(channel);
  }

  private boolean running() {
    return shell.source().runningProperty().get();
  }

  private Statement statement() {
    return shell.conclusion().statementProperty().get();
  }

  private String headline() {
    return statement().headline();
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
