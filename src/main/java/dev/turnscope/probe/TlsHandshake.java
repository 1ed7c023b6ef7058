package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** The handshake stage: TLS with SNI and the check of the certificate's name (RFC 9525). */
final class TlsHandshake {
  private final ServerIdentity identity;
  private final CertificateJudge judge;

  TlsHandshake(ServerIdentity identity, CertificateJudge judge) {
    this.identity = identity;
    this.judge = judge;
  }

  Walk.Found<SSLSocket> over(SocketChannel channel, StageClock clock)
      throws StageFailure, InterruptedException {
    try (Watchdog watchdog = Watchdog.over(channel, clock.remaining())) {
      try {
        SSLSocket socket = layered(channel);
        socket.startHandshake();
        SSLSession session = socket.getSession();
        return new Walk.Found<>(
            socket,
            "%s, %s; %s."
                .formatted(session.getProtocol(), session.getCipherSuite(), judge.praise()));
      } catch (IOException failure) {
        Channels.close(channel);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        throw explained(failure, watchdog.bitten() || clock.remaining().isZero());
      }
    }
  }

  private SSLSocket layered(SocketChannel channel) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            ServerIdentity.context("TLS", judge)
                .getSocketFactory()
                .createSocket(
                    channel.socket(),
                    identity.host(),
                    channel.socket().getPort(),
                    /* autoClose= */ true);
    socket.setSSLParameters(identity.demandedOf(socket.getSSLParameters()));
    return socket;
  }

  private StageFailure explained(IOException failure, boolean tooLate) {
    StageFailure rejection = judge.rejection();
    if (rejection != null) {
      return rejection;
    }
    if (tooLate) {
      return StageFailure.noAnswer(
          Cause.TLS_SILENT, "Connected, and the TLS handshake was not answered to its end.");
    }
    String said = String.valueOf(failure.getMessage());
    return wasCut(failure)
        ? StageFailure.failed(Cause.TCP_RESET, "The connection was reset during the handshake.")
        : StageFailure.failed(Cause.TLS_FAILED, "The TLS handshake failed: %s.".formatted(said));
  }

  /** JSSE wraps what ends the connection before its first flight is written. */
  static boolean wasCut(Throwable failure) {
    for (Throwable why = failure; why != null; why = why.getCause()) {
      String said = String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT);
      if (said.contains("reset") || said.contains("broken pipe")) {
        return true;
      }
    }
    return false;
  }
}
