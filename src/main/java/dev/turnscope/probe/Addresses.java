package dev.turnscope.probe;

import java.net.InetSocketAddress;

/** Transport addresses as a person reads them. */
final class Addresses {
  private Addresses() {}

  /** An IPv6 address stands in brackets. */
  static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
