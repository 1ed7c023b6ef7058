package dev.turnscope.stun;

import java.net.InetSocketAddress;

/** ALTERNATE-SERVER (RFC 8489 section 14.15): where a 300 sends the client. */
public record AlternateServer(InetSocketAddress address) implements AddressAttribute {

  @Override
  public int code() {
    return AttributeType.ALTERNATE_SERVER.code();
  }

  @Override
  public byte[] value(TransactionId id) {
    return AddressForm.PLAIN.write(address, id);
  }
}
