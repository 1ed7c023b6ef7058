package dev.turnscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MidRunExpiryInWindowTest {
  private static final Instant START = Instant.now();
  private static final Duration TTL = Duration.ofMinutes(5);

  private final AtomicLong nanoTime = new AtomicLong();
  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final ShellViewModel shell =
      new ShellViewModel(
          workbench, Memory.ofThisStart(), new Background(fx), InstantSource.system());

  @BeforeEach
  void checkAsTheCredentialsEnd() {
    workbench.clocks = new Clocks(() -> START, nanoTime::get);
    workbench.list("healthy", list("old"));
    shell.source().load();
    fx.until(() -> !shell.source().profiles().isEmpty());
    shell.check();
    // Not with the rows: they are there before the run has looked at the clock.
    fx.until(() -> workbench.engines.gathered().contains(Samples.UDP));
    nanoTime.set(TTL.toNanos());
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void theUriIsCheckedAnewAndTheWindowGoesOnWithTheFreshList() {
    workbench.signIn =
        _ -> {
          workbench.engines.forget();
          workbench.engines.answer(Samples.UDP, Samples.relayed("198.51.100.7:50000"));
          workbench.list("healthy", list("fresh"));
        };

    workbench.engines.answer(Samples.UDP, Samples.refused());
    fx.until(() -> !running());

    assertEquals("Works", row().wordProperty().get());
    assertEquals(
        List.of(
            "This computer seems to have stood still during the check, as in sleep: "
                + Samples.UDP
                + " was checked once more.",
            "The credentials of the list ended during the check: "
                + Samples.UDP
                + " was checked with those of a fresh list."),
        report().conclusion().findings());
  }

  @Test
  void whatIsInTheWayOfAFreshListIsSaidWithTheVerdict() {
    workbench.fetchProblem = new Unavailable("AWS does not answer.", "Check the network.");

    workbench.engines.answer(Samples.UDP, Samples.refused());
    fx.until(() -> !running());

    assertEquals("Fails", row().wordProperty().get());
    assertTrue(
        report()
            .conclusion()
            .findings()
            .contains(
                "The credentials of the list ended during the check, and no fresh list could be"
                    + " had: AWS does not answer. Check the network."),
        report()::toString);
  }

  private CheckReport report() {
    CheckReport report = shell.conclusion().reportProperty().get();
    assertNotNull(report);
    return report;
  }

  private boolean running() {
    return shell.source().runningProperty().get();
  }

  private UriRow row() {
    return (UriRow) shell.servers().rows().get(1);
  }

  private static IceServerList list(String username) {
    IceServer server =
        new IceServer(
            List.of(ListedUri.read(Samples.UDP)),
            new Credentials(new Secret(username), new Secret("password")),
            TTL,
            START.plus(TTL));
    return new IceServerList(
        new Source(Source.Kind.LAB, "healthy", "us-west-2", Role.VIEWER),
        List.of(server),
        START,
        List.of(),
        List.of());
  }
}
