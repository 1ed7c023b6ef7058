package dev.turnscope.lab.turn;

import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.ChannelNumber;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorPeerAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers CreatePermission (RFC 8656 section 10.2) and ChannelBind (section 12.2). */
final class PeerRequests {

  List<Attribute> createPermission(StunMessage message, Allocation allocation) throws Refused {
    Set<InetAddress> peers = new HashSet<>();
    for (XorPeerAddress peer : message.all(XorPeerAddress.class).toList()) {
      Peers.check(peer.address());
      peers.add(peer.address().getAddress());
    }
    if (peers.isEmpty()) {
      throw new Refused(TurnError.BAD_REQUEST);
    }
    allocation.permissions().install(peers);
    return List.of();
  }

  List<Attribute> channelBind(StunMessage message, Allocation allocation) throws Refused {
    ChannelNumber channel =
        message
            .first(ChannelNumber.class)
            .filter(asked -> Channels.isNumber(asked.number()))
            .orElseThrow(() -> new Refused(TurnError.BAD_REQUEST));
    InetSocketAddress peer =
        message
            .first(XorPeerAddress.class)
            .map(XorPeerAddress::address)
            .orElseThrow(() -> new Refused(TurnError.BAD_REQUEST));
    Peers.check(peer);
    allocation.channels().bind(channel.number(), peer);
    allocation.permissions().install(Set.of(peer.getAddress()));
    return List.of();
  }
}
