package dev.turnscope.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.TlsSession.Judgement;
import dev.turnscope.ui.detail.CertificateText.Fact;
import dev.turnscope.ui.look.Tone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTextTest {

  @Test
  void anUntrustedCertificateIsToldWithAllItsFacts() {
    TlsSession tls = tls("", null, Judgement.UNTRUSTED);

    assertEquals("Not trusted: no store vouches for it.", CertificateText.judgement(tls));
    assertEquals(Tone.BAD, CertificateText.tone(tls));
    assertEquals(
        List.of(
            new Fact("Subject", "CN=turn.example.org"),
            new Fact("Issuer", "CN=Example Authority"),
            new Fact("Valid", "1 Jan 2026, 00:00 to 1 Jan 2027, 00:00 UTC"),
            new Fact("Names", "turn.example.org, 192.0.2.7"),
            new Fact("Judged by", "every store here, and none vouches for it"),
            new Fact("SNI", "none: the host is an address"),
            new Fact("Protocol", "TLSv1.3 · TLS_AES_256_GCM_SHA384")),
        CertificateText.facts(tls));
  }

  @Test
  void aTrustedCertificateNamesTheStoreThatJudged() {
    TlsSession tls = tls("turn.example.org", "this computer’s store", Judgement.TRUSTED_LOCALLY);

    assertEquals(Tone.PARTLY, CertificateText.tone(tls));
    assertTrue(CertificateText.facts(tls).contains(new Fact("Judged by", "this computer’s store")));
    assertTrue(CertificateText.facts(tls).contains(new Fact("SNI", "turn.example.org")));
  }

  @Test
  void theWholeChainIsSavedAsPem(@TempDir Path folder) throws Exception {
    TlsSession tls = tls("", null, Judgement.UNTRUSTED);
    Path file = folder.resolve("chain.pem");

    assertEquals("Saved as %s.".formatted(file), ChainFile.write(tls, file));
    assertEquals("the PEM\n", Files.readString(file));
    assertTrue(
        ChainFile.write(tls, folder.resolve("missing").resolve("chain.pem"))
            .contains("could not be written"));
  }

  private static TlsSession tls(String serverName, @Nullable String store, Judgement judgement) {
    return new TlsSession(
        "TLSv1.3",
        "TLS_AES_256_GCM_SHA384",
        serverName,
        store,
        judgement,
        List.of(
            new ServerCertificate(
                "CN=turn.example.org",
                "CN=Example Authority",
                "2a",
                List.of("turn.example.org", "192.0.2.7"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                "the PEM\n")));
  }
}
