package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Verdict;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.channels.UnsupportedAddressTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFaultTest {
  private static final InetSocketAddress IPV4 = server("192.0.2.1");
  private static final InetSocketAddress IPV6 = server("2001:db8::1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Network is unreachable",
        "Network is unreachable: connect",
        "Network is down",
        "Address family not supported by protocol",
        "Operation not permitted"
      })
  void aMissingWayIsNotTheServersRefusal(String said) {
    StageFailure fault = LocalFault.of(IPV4, new SocketException(said));
    assertEquals(Cause.NETWORK_UNREACHABLE, fault.reason());
    assertEquals(Verdict.FAILS, fault.verdict());
    assertTrue(fault.detail(Redaction.NONE).contains(said), fault.detail(Redaction.NONE));
  }

  @Test
  void aMissingRouteIsNotTheServersRefusal() {
    StageFailure fault = LocalFault.of(IPV6, new NoRouteToHostException("No route to host"));
    assertEquals(Cause.NETWORK_UNREACHABLE, fault.reason());
  }

  @Test
  void saysThatThereIsNoIpv6() {
    StageFailure fault = LocalFault.of(IPV6, new UnsupportedAddressTypeException());
    assertEquals(Cause.NETWORK_UNREACHABLE, fault.reason());
    assertEquals(
        "[2001:db8:0:0:0:0:0:1]:443 cannot be reached: this computer has no IPv6.",
        fault.detail(Redaction.NONE));
    assertEquals(
        fault.detail(Redaction.NONE),
        LocalFault.of(IPV6, new BindException("Cannot assign requested address"))
            .detail(Redaction.NONE));
  }

  @Test
  void exhaustedPortsAndSocketsSayNothingOfTheServer() {
    StageFailure ports = LocalFault.of(IPV4, new BindException("Cannot assign requested address"));
    StageFailure sockets = LocalFault.noSocket(new IOException("Too many open files"));
    assertEquals(Verdict.NOT_TESTED, ports.verdict());
    assertEquals(Verdict.NOT_TESTED, sockets.verdict());
    assertNull(sockets.reason());
  }

  private static InetSocketAddress server(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 443);
  }
}
