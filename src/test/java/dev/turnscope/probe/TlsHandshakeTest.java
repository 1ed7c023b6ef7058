package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class TlsHandshakeTest {

  @Test
  void aConnectionThatIsCutBeforeTheFirstFlightIsNoFaultOfTls() {
    assertTrue(
        TlsHandshake.wasCut(
            new SSLException(
                "Couldn't kickstart handshaking", new SocketException("Broken pipe"))));
    assertTrue(TlsHandshake.wasCut(new SocketException("Connection reset")));
    assertFalse(TlsHandshake.wasCut(new SSLException("Unsupported or unrecognized SSL message")));
  }
}
