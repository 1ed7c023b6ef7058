package dev.turnscope.stun;

import java.net.InetSocketAddress;

/** XOR-MAPPED-ADDRESS (RFC 8489 section 14.2): the client's server-reflexive address. */
public record XorMappedAddress(InetSocketAddress address) implements AddressAttribute {

  @Override
  public int code() {
    return AttributeType.XOR_MAPPED_ADDRESS.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return AddressForm.XOR.write(address, id);
  }
}
