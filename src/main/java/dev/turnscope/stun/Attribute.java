package dev.turnscope.stun;

/** An attribute of a STUN message (RFC 8489 section 14, RFC 8656 section 18). */
public sealed interface Attribute
    permits AddressAttribute,
        ChannelNumber,
        Data,
        ErrorCode,
        EvenPort,
        Lifetime,
        PasswordAlgorithm,
        PasswordAlgorithms,
        RequestedAddressFamily,
        RequestedTransport,
        TextAttribute,
        UnknownAttribute,
        UnknownAttributes {
  /** The size of type and length. */
  int HEADER_LENGTH = 4;

  /** Types below this must be understood (RFC 8489 section 14). */
  int COMPREHENSION_OPTIONAL = 0x8000;

  /** The 16-bit type. */
  int code();

  /** The value's octets, without padding. */
  byte[] value(TransactionId id);
}
