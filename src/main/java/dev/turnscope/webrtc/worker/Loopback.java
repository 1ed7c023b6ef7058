package dev.turnscope.webrtc.worker;

import java.net.InetAddress;
import java.util.Locale;

/** Tells hosts of this machine without asking a name server. */
final class Loopback {
  private Loopback() {}

  static boolean is(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
