package dev.turnscope.stun;

import java.net.InetSocketAddress;

/** An attribute that is a transport address. */
public sealed interface AddressAttribute extends Attribute
    permits AlternateServer, MappedAddress, XorMappedAddress, XorPeerAddress, XorRelayedAddress {

  InetSocketAddress address();
}
