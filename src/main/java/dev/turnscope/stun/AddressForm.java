package dev.turnscope.stun;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * The two spellings of a transport address: MAPPED-ADDRESS's, and XOR-MAPPED-ADDRESS's, which NATs
 * do not rewrite (RFC 8489 sections 14.1 and 14.2).
 */
enum AddressForm {
  PLAIN,
  XOR;

  private static final int IPV4_LENGTH = 4;
  private static final int IPV6_LENGTH = 16;
  private static final int FIXED_LENGTH = 4;

  InetSocketAddress read(AttributeValue value, TransactionId id) throws MalformedMessage {
    value.skip(1);
    int family = value.unsignedByte();
    int port = value.unsignedShort();
    byte[] octets = value.rest().toArray();
    if (octets.length != length(family)) {
      throw new MalformedMessage("An address of %d bytes".formatted(octets.length));
    }
    mask(octets, id);
    return new InetSocketAddress(toAddress(octets), this == XOR ? port ^ portMask() : port);
  }

  byte[] write(InetSocketAddress address, TransactionId id) {
    byte[] octets = address.getAddress().getAddress();
    int family =
        octets.length == IPV4_LENGTH ? RequestedAddressFamily.IPV4 : RequestedAddressFamily.IPV6;
    mask(octets, id);
    int port = this == XOR ? address.getPort() ^ portMask() : address.getPort();
    return ByteBuffer.allocate(FIXED_LENGTH + octets.length)
        .putShort((short) family)
        .putShort((short) port)
        .put(octets)
        .array();
  }

  private static int length(int family) throws MalformedMessage {
    return switch (family) {
      case RequestedAddressFamily.IPV4 -> IPV4_LENGTH;
      case RequestedAddressFamily.IPV6 -> IPV6_LENGTH;
      default -> throw new MalformedMessage("Address family 0x%02x".formatted(family));
    };
  }

  private static int portMask() {
    return StunMessage.MAGIC_COOKIE >>> 16;
  }

  private void mask(byte[] octets, TransactionId id) {
    if (this == XOR) {
      ByteBuffer mask = ByteBuffer.allocate(IPV6_LENGTH).putInt(StunMessage.MAGIC_COOKIE);
      id.write(mask);
      for (int i = 0; i < octets.length; i++) {
        octets[i] ^= mask.get(i);
      }
    }
  }

  /** An IPv4-mapped IPv6 address stays IPv6, so that no one slips past a check of families. */
  private static InetAddress toAddress(byte[] octets) throws MalformedMessage {
    try {
      return octets.length == IPV6_LENGTH
          ? Inet6Address.getByAddress(null, octets, -1)
          : InetAddress.getByAddress(octets);
    } catch (UnknownHostException wrongLength) {
      throw new MalformedMessage("An address of %d bytes".formatted(octets.length));
    }
  }
}
