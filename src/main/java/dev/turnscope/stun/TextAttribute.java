package dev.turnscope.stun;

import java.nio.charset.StandardCharsets;

/** An attribute that is UTF-8 text. */
public sealed interface TextAttribute extends Attribute permits Nonce, Realm, Software, Username {
  /** 127 characters of at most 6 bytes each (RFC 8489 sections 14.9, 14.10 and 14.14). */
  int LONGEST = 763;

  String text();

  @Override
  default byte[] value(TransactionId id) {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
