package dev.turnscope.ui.detail;

import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.TlsSession;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handshake and its server's certificate in words. */
final class CertificateText {
  private CertificateText() {}

  /** A name and its value. */
  record Fact(String name, String value) {}

  static String judgement(TlsSession tls) {
    return switch (tls.judgement()) {
      case TRUSTED -> Words.of("detail.certificate.trusted");
      case TRUSTED_LOCALLY -> Words.of("detail.certificate.trusted.locally");
      case TRUSTED_BY_LIST -> Words.of("detail.certificate.trusted.list");
      case UNTRUSTED -> Words.of("detail.certificate.untrusted");
      case EXPIRED -> Words.of("detail.certificate.expired");
      case NAME_MISMATCH -> Words.of("detail.certificate.other-host");
    };
  }

  static Tone tone(TlsSession tls) {
    return switch (tls.judgement()) {
      case TRUSTED, TRUSTED_BY_LIST -> Tone.GOOD;
      case TRUSTED_LOCALLY -> Tone.PARTLY;
      case UNTRUSTED, EXPIRED, NAME_MISMATCH -> Tone.BAD;
    };
  }

  static List<Fact> facts(TlsSession tls) {
    List<Fact> facts = new ArrayList<>();
    if (!tls.chain().isEmpty()) {
      ServerCertificate own = tls.chain().getFirst();
      facts.add(new Fact(Words.of("detail.certificate.subject"), own.subject()));
      facts.add(new Fact(Words.of("detail.certificate.issuer"), own.issuer()));
      facts.add(new Fact(Words.of("detail.certificate.valid"), validity(own)));
      facts.add(new Fact(Words.of("detail.certificate.names"), names(own)));
    }
    facts.add(
        new Fact(
            Words.of("detail.certificate.judge"),
            Objects.requireNonNullElse(
                tls.trustStore(), Words.of("detail.certificate.judge.none"))));
    facts.add(
        new Fact(
            Words.of("detail.certificate.sni"),
            tls.serverName().isEmpty()
                ? Words.of("detail.certificate.sni.none")
                : tls.serverName()));
    facts.add(
        new Fact(
            Words.of("detail.certificate.protocol"),
            Stream.of(tls.protocol(), tls.cipherSuite())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))));
    return facts;
  }

  /** The judgement and the facts, a line each, to be copied. */
  static String whole(TlsSession tls) {
    return Stream.concat(
            Stream.of(judgement(tls)),
            facts(tls).stream().map(fact -> fact.name() + "\t" + fact.value()))
        .collect(Collectors.joining("\n"));
  }

  private static String validity(ServerCertificate certificate) {
    return Words.of(
        "detail.certificate.valid.span",
        certificate.notBefore().atOffset(ZoneOffset.UTC),
        certificate.notAfter().atOffset(ZoneOffset.UTC));
  }

  private static String names(ServerCertificate certificate) {
    return certificate.names().isEmpty()
        ? Words.of("detail.certificate.names.none")
        : String.join(", ", certificate.names());
  }
}
