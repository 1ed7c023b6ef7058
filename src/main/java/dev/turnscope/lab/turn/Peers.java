package dev.turnscope.lab.turn;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** Which peers the server relays to: this machine's own. */
final class Peers {
  private Peers() {}

  static void check(InetSocketAddress peer) throws Refused {
    if (peer.getAddress() instanceof Inet6Address) {
      throw new Refused(TurnError.PEER_ADDRESS_FAMILY_MISMATCH);
    }
    if (!peer.getAddress().isLoopbackAddress()) {
      throw new Refused(TurnError.FORBIDDEN);
    }
  }
}
