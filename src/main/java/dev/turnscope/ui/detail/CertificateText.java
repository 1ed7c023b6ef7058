package dev.turnscope.ui.detail;

import dev.turnscope.model.ServerCertificate;
import dev.turnscope.model.TlsSession;
import dev.turnscope.ui.look.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handshake and its server's certificate in words. */
final class CertificateText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private CertificateText() {}

  /** A name and its value. */
  record Fact(String name, String value) {}

  static String judgement(TlsSession tls) {
    return switch (tls.judgement()) {
      case TRUSTED -> "Trusted: a public authority vouches for it.";
      case TRUSTED_LOCALLY ->
          "Trusted by this computer alone: public authorities do not know the issuer.";
      case TRUSTED_BY_LIST -> "Trusted by the authority that came with the list.";
      case UNTRUSTED -> "Not trusted: no store vouches for it.";
      case EXPIRED -> "Not valid now: expired, or not valid yet.";
      case NAME_MISMATCH -> "For another host than the URI’s.";
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
      facts.add(new Fact("Subject", own.subject()));
      facts.add(new Fact("Issuer", own.issuer()));
      facts.add(
          new Fact("Valid", "%s to %s".formatted(moment(own.notBefore()), moment(own.notAfter()))));
      facts.add(new Fact("Names", own.names().isEmpty() ? "none" : String.join(", ", own.names())));
    }
    facts.add(new Fact("Judged by", Objects.requireNonNullElse(tls.trustStore(), "no store")));
    facts.add(
        new Fact(
            "SNI", tls.serverName().isEmpty() ? "none: the host is an address" : tls.serverName()));
    facts.add(
        new Fact(
            "Protocol",
            Stream.of(tls.protocol(), tls.cipherSuite())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))));
    return facts;
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
  }
}
