package dev.turnscope.check;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many networks libwebrtc gathers on: it takes an allocation on each, for every URI. A network
 * is an interface with a prefix, so that IPv4 and IPv6 of one interface are two.
 */
public final class Networks {
  /** Where nobody has counted them. */
  static final int LIKELY = 3;

  /** libwebrtc's own limit. */
  private static final int MOST_OF_IPV6 = 5;

  private Networks() {}

  /** An address of an interface. */
  record Address(String nameOfInterface, InetAddress address, int prefixLength) {}

  /** Those of this computer, by what its interfaces say now; opens no socket. */
  public static int ofThisComputer() {
    try {
      List<Address> addresses = new ArrayList<>();
      for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
        if (one.isUp()) {
          for (InterfaceAddress address : one.getInterfaceAddresses()) {
            addresses.add(
                new Address(one.getName(), address.getAddress(), address.getNetworkPrefixLength()));
          }
        }
      }
      return count(addresses);
    } catch (SocketException untold) {
      return LIKELY;
    }
  }

  /** At least one: where there is none, libwebrtc still tries the any-address. */
  static int count(Collection<Address> addresses) {
    Set<String> ofIpv4 = new HashSet<>();
    Set<String> ofIpv6 = new HashSet<>();
    for (Address one : addresses) {
      boolean six = one.address() instanceof Inet6Address;
      // libwebrtc binds to no link-local address of IPv6.
      if (!one.address().isLoopbackAddress() && !(six && one.address().isLinkLocalAddress())) {
        (six ? ofIpv6 : ofIpv4).add(one.nameOfInterface() + " " + prefix(one));
      }
    }
    return Math.max(1, ofIpv4.size() + Math.min(ofIpv6.size(), MOST_OF_IPV6));
  }

  private static String prefix(Address one) {
    byte[] octets = one.address().getAddress();
    for (int bit = Math.max(0, one.prefixLength()); bit < octets.length * Byte.SIZE; bit++) {
      octets[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    return Arrays.toString(octets);
  }
}
