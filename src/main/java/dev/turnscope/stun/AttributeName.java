package dev.turnscope.stun;

import java.util.Map;

/** What IANA's registry of STUN attributes calls a type. */
final class AttributeName {
  /** Those that the codec passes on unread. */
  private static final Map<Integer, String> UNREAD =
      Map.ofEntries(
          Map.entry(Integrity.SHA1.code(), "MESSAGE-INTEGRITY"),
          Map.entry(Integrity.SHA256.code(), "MESSAGE-INTEGRITY-SHA256"),
          Map.entry(Fingerprint.CODE, "FINGERPRINT"),
          Map.entry(0x001A, "DONT-FRAGMENT"),
          Map.entry(0x001B, "ACCESS-TOKEN"),
          Map.entry(0x001E, "USERHASH"),
          Map.entry(0x0022, "RESERVATION-TOKEN"),
          Map.entry(0x0024, "PRIORITY"),
          Map.entry(0x0025, "USE-CANDIDATE"),
          Map.entry(0x0026, "PADDING"),
          Map.entry(0x0027, "RESPONSE-PORT"),
          Map.entry(0x002A, "CONNECTION-ID"),
          Map.entry(0x8000, "ADDITIONAL-ADDRESS-FAMILY"),
          Map.entry(0x8001, "ADDRESS-ERROR-CODE"),
          Map.entry(0x8003, "ALTERNATE-DOMAIN"),
          Map.entry(0x8004, "ICMP"),
          Map.entry(0x8027, "CACHE-TIMEOUT"),
          Map.entry(0x8029, "ICE-CONTROLLED"),
          Map.entry(0x802A, "ICE-CONTROLLING"),
          Map.entry(0x802B, "RESPONSE-ORIGIN"),
          Map.entry(0x802C, "OTHER-ADDRESS"),
          Map.entry(0x802E, "THIRD-PARTY-AUTHORIZATION"),
          Map.entry(0x8030, "MOBILITY-TICKET"));

  private AttributeName() {}

  /** The name, or the number in hexadecimal where it is none of those. */
  static String of(int code) {
    return AttributeType.of(code)
        .map(type -> type.name().replace('_', '-'))
        .orElseGet(() -> UNREAD.getOrDefault(code, "0x%04x".formatted(code)));
  }
}
