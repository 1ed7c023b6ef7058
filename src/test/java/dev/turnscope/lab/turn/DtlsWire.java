package dev.turnscope.lab.turn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.UDPTransport;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.jspecify.annotations.Nullable;

/** Over DTLS, with whatever certificate the server has. */
public final class DtlsWire implements Wire {
  private static final int MTU = 1_500;

  private final DTLSTransport transport;
  private final List<X509Certificate> chain;
  private Duration deadline = DEADLINE;

  private DtlsWire(DTLSTransport transport, List<X509Certificate> chain) {
    this.transport = transport;
    this.chain = chain;
  }

  /** Ends with a SocketTimeoutException when nothing answers within the deadline. */
  public static DtlsWire connect(int port, Duration deadline) throws IOException {
    DatagramSocket socket = new DatagramSocket(Wire.address(0));
    socket.connect(Wire.address(port));
    return handshake(socket, deadline);
  }

  /** The same from a socket that is connected already. */
  static DtlsWire handshake(DatagramSocket socket, Duration deadline) throws IOException {
    Client client = new Client(deadline);
    try {
      DTLSTransport transport =
          new DTLSClientProtocol().connect(client, new UDPTransport(socket, MTU));
      return new DtlsWire(transport, client.chain);
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public void send(byte[] packet) throws IOException {
    transport.send(packet, 0, packet.length);
  }

  @Override
  public byte[] receive() throws IOException {
    byte[] buffer = new byte[transport.getReceiveLimit()];
    int count = transport.receive(buffer, 0, buffer.length, (int) deadline.toMillis());
    if (count < 0) {
      throw new SocketTimeoutException();
    }
    return Arrays.copyOf(buffer, count);
  }

  @Override
  public void setDeadline(Duration chosen) {
    deadline = chosen;
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }

  private static final class Client extends DefaultTlsClient implements TlsAuthentication {
    private final Duration deadline;
    private final List<X509Certificate> chain = new ArrayList<>();

    Client(Duration deadline) {
      super(new JcaTlsCryptoProvider().create(new SecureRandom()));
      this.deadline = deadline;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
      return ProtocolVersion.DTLSv12.only();
    }

    @Override
    public int getHandshakeTimeoutMillis() {
      return (int) deadline.toMillis();
    }

    @Override
    public TlsAuthentication getAuthentication() {
      return this;
    }

    @Override
    public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
      try {
        for (TlsCertificate certificate : server.getCertificate().getCertificateList()) {
          chain.add(
              (X509Certificate)
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
        }
      } catch (CertificateException broken) {
        throw new IOException(broken);
      }
    }

    @Override
    public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) {
      return null;
    }
  }
}
