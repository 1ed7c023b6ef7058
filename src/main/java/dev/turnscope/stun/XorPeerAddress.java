package dev.turnscope.stun;

import java.net.InetSocketAddress;

/** XOR-PEER-ADDRESS (RFC 8656 section 18.3): the peer as the server sees it. */
public record XorPeerAddress(InetSocketAddress address) implements AddressAttribute {

  @Override
  public int code() {
    return AttributeType.XOR_PEER_ADDRESS.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return AddressForm.XOR.write(address, id);
  }
}
