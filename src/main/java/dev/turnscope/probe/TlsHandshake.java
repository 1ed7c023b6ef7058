package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The handshake stage: TLS with SNI and the check of the certificate's name (RFC 9525). */
final class TlsHandshake {
  private final String host;
  private final SSLContext context;
  private final CertificateJudge judge;

  TlsHandshake(String host, Trust trust) {
    this.host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    this.judge = new CertificateJudge(TrustStore.of(trust));
    this.context = context(judge);
  }

  Walk.Found<SSLSession> over(SocketChannel channel, StageClock clock)
      throws StageFailure, InterruptedException {
    try (Watchdog watchdog = Watchdog.over(channel, clock.remaining())) {
      try (SSLSocket socket = layered(channel)) {
        socket.startHandshake();
        SSLSession session = socket.getSession();
        return new Walk.Found<>(
            session,
            "%s, %s; %s."
                .formatted(session.getProtocol(), session.getCipherSuite(), judge.praise()));
      } catch (IOException failure) {
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
            context
                .getSocketFactory()
                .createSocket(
                    channel.socket(), host, channel.socket().getPort(), /* autoClose= */ true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (isName()) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    socket.setSSLParameters(parameters);
    return socket;
  }

  private static SSLContext context(TrustManager judge) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {judge}, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** RFC 6066 section 3: an address is not sent as a server name, nor a name with an underscore. */
  private boolean isName() {
    try {
      InetAddress.ofLiteral(host);
      return false;
    } catch (IllegalArgumentException isName) {
      return host.indexOf('_') < 0;
    }
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
    return said.contains("reset")
        ? StageFailure.failed(Cause.TCP_RESET, "The connection was reset during the handshake.")
        : StageFailure.failed(Cause.TLS_FAILED, "The TLS handshake failed: %s.".formatted(said));
  }
}
