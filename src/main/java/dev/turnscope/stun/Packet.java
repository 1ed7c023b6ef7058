package dev.turnscope.stun;

/** What a client and a TURN server send each other (RFC 8656 section 12). */
public sealed interface Packet permits ReceivedMessage, ChannelData {

  /** Tells the two apart by their first two bits (RFC 8656 section 12). */
  static Packet decode(byte[] bytes) throws MalformedMessage {
    if (bytes.length == 0) {
      throw new MalformedMessage("An empty packet");
    }
    return switch (bytes[0] >> 6 & 0b11) {
      case 0b00 -> StunDecoder.decode(bytes);
      case 0b01 -> ChannelData.decode(bytes);
      default -> throw new MalformedMessage("Neither STUN nor ChannelData");
    };
  }
}
