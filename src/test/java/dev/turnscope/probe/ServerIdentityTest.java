package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIdentityTest {

  @ParameterizedTest
  @ValueSource(strings = {"turn.example.org", "turn.example.org."})
  void asksForANameWithoutItsTrailingDot(String host) {
    assertEquals(List.of(new SNIHostName("turn.example.org")), asked(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "turn_1.example.org", "-turn.example.org"})
  void asksForNothingThatTlsCannotName(String host) {
    assertEquals(List.of(), asked(host));
  }

  @Test
  void wantsTheCertificatesNameCheckedInAnyCase() {
    assertEquals(
        "HTTPS",
        identity("turn_1.example.org")
            .demandedOf(new SSLParameters())
            .getEndpointIdentificationAlgorithm());
  }

  private static List<SNIServerName> asked(String host) {
    return Objects.requireNonNullElse(
        identity(host).demandedOf(new SSLParameters()).getServerNames(), List.of());
  }

  private static ServerIdentity identity(String host) {
    return new ServerIdentity(host, List.of());
  }
}
