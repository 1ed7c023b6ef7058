package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.time.Duration;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** The handshake stage over UDP: DTLS 1.2 (RFC 6347), repeated until it is answered. */
final class DtlsHandshake {
  /** Octets; what passes every path, tunnels included, without being cut up. */
  private static final int LONGEST_DATAGRAM = 1200;

  private static final int DTLS_MAJOR_VERSION = 0xfe;

  private final UdpLink udp;
  private final StageClock clock;
  private final CertificateJudge judge;
  private final SSLEngine engine;
  private final DtlsRecords records;
  private boolean begun;
  private boolean repeated;
  private byte @Nullable [] strange;

  DtlsHandshake(
      UdpLink udp, int port, StageClock clock, ServerIdentity identity, CertificateJudge judge) {
    this.udp = udp;
    this.clock = clock;
    this.judge = judge;
    this.engine = ServerIdentity.context("DTLSv1.2", judge).createSSLEngine(identity.host(), port);
    engine.setUseClientMode(true);
    SSLParameters parameters = identity.demandedOf(engine.getSSLParameters());
    parameters.setMaximumPacketSize(LONGEST_DATAGRAM);
    engine.setSSLParameters(parameters);
    this.records = new DtlsRecords(engine);
  }

  Walk.Found<DtlsLink> run() throws StageFailure, InterruptedException {
    try {
      engine.beginHandshake();
      shake();
    } catch (SSLException failure) {
      throw explained(failure);
    }
    SSLSession session = engine.getSession();
    return new Walk.Found<>(
        new DtlsLink(udp, records),
        "%s, %s; %s.".formatted(session.getProtocol(), session.getCipherSuite(), judge.praise()));
  }

  /** Whether a flight had to be sent again. */
  boolean repeated() {
    return repeated;
  }

  private void shake() throws SSLException, StageFailure, InterruptedException {
    Retransmission retransmission = new Retransmission(clock, true);
    while (true) {
      switch (records.status()) {
        case NOT_HANDSHAKING, FINISHED -> {
          return;
        }
        case NEED_WRAP -> {
          sendFlight();
          retransmission = new Retransmission(clock, true);
        }
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NEED_TASK -> await(retransmission);
      }
    }
  }

  private void await(Retransmission retransmission)
      throws SSLException, StageFailure, InterruptedException {
    if (clock.remaining().isZero() || retransmission.over()) {
      throw silence();
    }
    byte[] came = udp.receive(shorter(clock.remaining(), retransmission.left()));
    if (came != null) {
      take(came);
    }
    if (retransmission.due() && records.status() == HandshakeStatus.NEED_UNWRAP) {
      repeated = true;
      sendFlight();
    }
  }

  /** Anyone can send a datagram, so what is no DTLS is passed over (RFC 6347 section 4.1.2.7). */
  private void take(byte[] came) throws SSLException {
    if (came.length > 1 && (came[1] & 0xff) == DTLS_MAJOR_VERSION) {
      begun = true;
      records.open(came);
    } else {
      strange = came;
    }
  }

  private void sendFlight() throws SSLException, StageFailure, InterruptedException {
    do {
      byte[] datagram = records.nextOfHandshake();
      if (datagram.length > 0) {
        udp.send(datagram);
      }
    } while (records.status() == HandshakeStatus.NEED_WRAP);
  }

  private StageFailure silence() {
    StageFailure unsent = udp.unsent();
    if (unsent != null) {
      return unsent;
    }
    if (strange != null && !begun) {
      return Strange.failure(strange);
    }
    return begun
        ? StageFailure.noAnswer(
            Cause.TLS_SILENT, "The DTLS handshake began, and was not answered to its end.")
        : StageFailure.noAnswer(Cause.UDP_SILENT, "No answer to the DTLS handshake.");
  }

  private StageFailure explained(SSLException failure) {
    StageFailure rejection = judge.rejection();
    return rejection != null
        ? rejection
        : StageFailure.quoting(
            Cause.TLS_FAILED,
            redaction ->
                "The DTLS handshake failed: %s."
                    .formatted(Strange.quote(redaction.in(String.valueOf(failure.getMessage())))));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
