package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Locale;

/** What keeps this computer from reaching an address, which no server has said. */
final class LocalFault {
  /** As the systems word them: java.net tells most of these by their message alone. */
  private static final List<String> NO_WAY =
      List.of(
          "network is unreachable",
          "network is down",
          "no route to host",
          "host is unreachable",
          "host is down",
          "address family not supported",
          "operation not permitted",
          "permission denied");

  private LocalFault() {}

  /** For a failure that is known not to be the server's. */
  static StageFailure of(InetSocketAddress server, Exception failure) {
    String where = Addresses.text(server);
    String said = String.valueOf(failure.getMessage());
    if (failure instanceof UnsupportedAddressTypeException || lacksIpv6(server, said)) {
      return StageFailure.failed(
          Cause.NETWORK_UNREACHABLE,
          "%s cannot be reached: this computer has no IPv6.".formatted(where));
    }
    if (failure instanceof NoRouteToHostException || saysNoWay(said)) {
      return StageFailure.failed(
          Cause.NETWORK_UNREACHABLE,
          "%s cannot be reached from this computer: %s.".formatted(where, said));
    }
    return StageFailure.notTested(
        "%s was not asked, by a fault of this computer: %s.".formatted(where, said));
  }

  /** For a socket that this computer does not open. */
  static StageFailure noSocket(Exception failure) {
    return StageFailure.notTested(
        "This computer gives out no more sockets: %s.".formatted(failure.getMessage()));
  }

  private static boolean saysNoWay(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return NO_WAY.stream().anyMatch(lower::contains);
  }

  /** Where IPv6 is switched off there is no address to send from; over IPv4 the ports ran out. */
  private static boolean lacksIpv6(InetSocketAddress server, String said) {
    return server.getAddress() instanceof Inet6Address && said.contains("assign requested address");
  }
}
