package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** STUN in DTLS records, one message a datagram (RFC 7350). */
final class DtlsLink implements Link {
  private final UdpLink udp;
  private final DtlsRecords records;

  DtlsLink(UdpLink udp, DtlsRecords records) {
    this.udp = udp;
    this.records = records;
  }

  @Override
  public boolean reliable() {
    return false;
  }

  @Override
  public Cause silence() {
    return Cause.TURN_SILENT;
  }

  @Override
  public @Nullable StageFailure unsent() {
    return udp.unsent();
  }

  @Override
  public void send(byte[] message) throws StageFailure, InterruptedException {
    try {
      udp.send(records.seal(message));
    } catch (SSLException failure) {
      throw broken(failure);
    }
  }

  @Override
  public byte @Nullable [] receive(Duration patience) throws StageFailure, InterruptedException {
    byte[] datagram = udp.receive(patience);
    try {
      return datagram == null ? null : records.open(datagram);
    } catch (SSLException failure) {
      throw broken(failure);
    }
  }

  @Override
  public void close() {
    try {
      udp.send(records.farewell());
    } catch (SSLException | StageFailure gone) {
      // Nobody to say goodbye to.
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    udp.close();
  }

  private static StageFailure broken(SSLException failure) {
    return StageFailure.quoting(
        Cause.TLS_FAILED,
        redaction ->
            "DTLS broke off: %s."
                .formatted(Strange.quote(redaction.in(String.valueOf(failure.getMessage())))));
  }
}
