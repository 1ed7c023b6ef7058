package dev.turnscope.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateViewModelTest {
  private static final String TLS = "turns:192.0.2.1:443?transport=tcp";

  private final FxQueue fx = new FxQueue();
  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(InstantSource.fixed(Samples.FETCHED), () -> 0));
  private final CertificateViewModel model =
      new DetailViewModel(servers.selectedProperty(), new Background(fx)).certificate();

  @TempDir private Path folder;

  @Test
  void whereThereIsNoTlsItSaysSoAndWhy() {
    show("turn:192.0.2.1:443?transport=udp");
    assertEquals(
        "There is no certificate: a turn: URI uses no TLS. TURN proves the password without"
            + " sending it.",
        model.emptyTextProperty().get());

    show("stun:192.0.2.1:443");
    assertEquals(
        "There is no certificate: a stun: URI uses no TLS.", model.emptyTextProperty().get());

    show("turn:192.0.2.1:443?transport=carrier-pigeon");
    assertEquals(
        "No server was asked for a certificate: the URI is not one that a client can use.",
        model.emptyTextProperty().get());
  }

  @Test
  void whereTlsIsExpectedAnEmptyPlaceSaysWhatWillBeThere() {
    show(TLS);
    assertEquals(
        "The server’s certificate is shown here when there is a verdict.",
        model.emptyTextProperty().get());

    judged(0, null);
    assertEquals(
        "No certificate came: the check ended before the server showed one.",
        model.emptyTextProperty().get());
    assertNull(model.tlsProperty().get());
  }

  @Test
  void theChainIsWrittenInTheBackgroundAndReportedInPlace() throws Exception {
    Path file = folder.resolve("chain.pem");
    show(TLS);
    judged(0, session());
    assertNotNull(model.tlsProperty().get());

    model.save(file);

    assertEquals("Writing %s…".formatted(file), model.savedProperty().get());
    fx.next();
    assertEquals("Saved as %s.".formatted(file), model.savedProperty().get());
    assertEquals("the PEM\n", Files.readString(file));
  }

  @Test
  void aFileThatCannotBeWrittenIsReportedInPlace() {
    show(TLS);
    judged(0, session());

    model.save(folder.resolve("missing").resolve("chain.pem"));

    fx.until(() -> model.savedProperty().get().contains("could not be written"));
  }

  @Test
  void aReportDoesNotStandBesideAnotherCertificate() {
    Path file = folder.resolve("chain.pem");
    show(TLS, "turn:192.0.2.1:443?transport=udp");
    judged(0, session());
    model.save(file);

    servers.pick((UriRow) servers.rows().get(2));
    fx.next();

    assertTrue(Files.exists(file));
    assertEquals("", model.savedProperty().get());
  }

  private void show(String... uris) {
    servers.clear("");
    servers.show(CheckPlan.of(Samples.list(uris)));
  }

  private void judged(int index, @Nullable TlsSession tls) {
    ProbeResult probe =
        new ProbeResult(
            Verdict.FAILS,
            Cause.CERTIFICATE_UNTRUSTED,
            List.of(),
            null,
            null,
            tls,
            List.of(),
            List.of());
    servers.take(new CheckEvent.UriJudged(index, Samples.fails(TLS).withProbe(probe)));
  }

  private static TlsSession session() {
    return new TlsSession(
        "TLSv1.3",
        "TLS_AES_256_GCM_SHA384",
        "",
        null,
        TlsSession.Judgement.UNTRUSTED,
        List.of(
            new ServerCertificate(
                "CN=turn.example.org",
                "CN=Example Authority",
                "2a",
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                "the PEM\n")));
  }
}
