package dev.turnscope.stun;

import java.net.InetSocketAddress;

/** XOR-RELAYED-ADDRESS (RFC 8656 section 18.5): the allocation's relayed transport address. */
public record XorRelayedAddress(InetSocketAddress address) implements AddressAttribute {

  @Override
  public int code() {
    return AttributeType.XOR_RELAYED_ADDRESS.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return AddressForm.XOR.write(address, id);
  }
}
