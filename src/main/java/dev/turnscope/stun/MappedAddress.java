package dev.turnscope.stun;

import java.net.InetSocketAddress;

/** MAPPED-ADDRESS (RFC 8489 section 14.1): the reflexive address, as old servers spell it. */
public record MappedAddress(InetSocketAddress address) implements AddressAttribute {

  @Override
  public int code() {
    return AttributeType.MAPPED_ADDRESS.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return AddressForm.PLAIN.write(address, id);
  }
}
