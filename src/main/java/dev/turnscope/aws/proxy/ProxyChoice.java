package dev.turnscope.aws.proxy;

import java.util.Locale;

/** Which proxy AWS is asked through, as a person chose it. */
public sealed interface ProxyChoice {
  /** As other programs do it: the environment's proxy, else the system's, else none. */
  ProxyChoice USUAL = new Usual();

  /** None, whatever environment and system say. */
  ProxyChoice NONE = new None();

  /** The system's, whatever the environment says. */
  ProxyChoice SYSTEM = new OfSystem();

  /** The usual one. */
  record Usual() implements ProxyChoice {}

  /** No proxy. */
  record None() implements ProxyChoice {}

  /** That of the system's settings. */
  record OfSystem() implements ProxyChoice {}

  /** One that is named. */
  record Fixed(ProxyAddress address) implements ProxyChoice {}

  /**
   * Reads {@code none}, {@code system} or a proxy's URL.
   *
   * @throws IllegalArgumentException with a sentence that quotes nothing
   */
  static ProxyChoice read(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "none" -> NONE;
      case "system" -> SYSTEM;
      default -> new Fixed(ProxyAddress.read(text));
    };
  }

  /** As it may be kept in a file: never with a name or a password. Empty of the usual one. */
  default String kept() {
    return switch (this) {
      case Usual _ -> "";
      case None _ -> "none";
      case OfSystem _ -> "system";
      case Fixed(ProxyAddress address) -> "http://" + address.told();
    };
  }

  /** What was kept; the usual one where that cannot be read. */
  static ProxyChoice remembered(String kept) {
    try {
      return kept.isEmpty() ? USUAL : read(kept);
    } catch (IllegalArgumentException editedByHand) {
      return USUAL;
    }
  }
}
