package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.turn.DtlsWire;
import dev.turnscope.model.IceUri;
import java.io.IOException;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabTlsTest {
  private Lab lab;

  @BeforeEach
  void start() {
    lab = Lab.start();
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void isTrustedByWhoeverTrustsTheLabsAuthority() throws Exception {
    try (SSLSocket socket = connect(Scenario.HEALTHY)) {
      socket.startHandshake();

      X509Certificate server = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      assertEquals("EC", server.getPublicKey().getAlgorithm());
      assertTrue(server.getSubjectAlternativeNames().toString().contains("127.0.0.1"));
      assertTrue(server.getSubjectAlternativeNames().toString().contains("localhost"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNTRUSTED_CERTIFICATE", "CERTIFICATE_EXPIRED", "CERTIFICATE_WRONG_NAME"})
  void withAFaultyCertificateIsRefusedEvenThen(Scenario scenario) throws Exception {
    try (SSLSocket socket = connect(scenario)) {
      assertThrows(SSLHandshakeException.class, socket::startHandshake);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"HEALTHY", "UNTRUSTED_CERTIFICATE", "CERTIFICATE_EXPIRED", "CERTIFICATE_WRONG_NAME"})
  void hasTheSameCertificateOverDtls(Scenario scenario) throws Exception {
    List<X509Certificate> chain = dtlsChain(scenario);
    X509Certificate server = chain.getFirst();

    assertEquals(scenario != Scenario.UNTRUSTED_CERTIFICATE, chain.contains(lab.authority()));
    assertEquals(
        scenario == Scenario.CERTIFICATE_EXPIRED,
        server.getNotAfter().toInstant().isBefore(Instant.now()));
    assertEquals(
        scenario != Scenario.CERTIFICATE_WRONG_NAME,
        server.getSubjectAlternativeNames().toString().contains("127.0.0.1"));
  }

  private List<X509Certificate> dtlsChain(Scenario scenario) throws IOException {
    IceUri uri = (IceUri) lab.iceServers(scenario).getFirst().uris().getFirst();
    try (DtlsWire wire = DtlsWire.connect(uri.port(), Duration.ofSeconds(5))) {
      return wire.chain();
    }
  }

  @Test
  void isNotHeldUpByConnectionsThatNeverFinishTheirHandshake() throws Exception {
    IceUri uri = (IceUri) lab.iceServers(Scenario.HEALTHY).getFirst().uris().getFirst();
    try (Socket silent = new Socket(uri.host(), uri.port());
        Socket halfOpen = new Socket(uri.host(), uri.port());
        SSLSocket whole = connect(Scenario.HEALTHY)) {
      halfOpen.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02});

      whole.startHandshake();
      assertEquals(0, silent.getInputStream().available());

      // Well below the deadline that a close has for threads which do not end.
      assertTimeout(Duration.ofSeconds(3), lab::close);
      assertEquals(-1, silent.getInputStream().read());
    }
  }

  /** A client that checks the certificate's chain and name. */
  private SSLSocket connect(Scenario scenario) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("lab", lab.authority());
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    IceUri uri = (IceUri) lab.iceServers(scenario).getFirst().uris().getFirst();
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(uri.host(), uri.port());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(10_000);
    return socket;
  }
}
