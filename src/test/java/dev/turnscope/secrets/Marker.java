package dev.turnscope.secrets;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One secret of each kind, as long and as strange as AWS's are, and found again wherever it gets.
 * None of them has nine characters that stand in any other text.
 */
public enum Marker {
  TURN_USERNAME("1900000000:", "TurnMarker/Name+c2Vjcm0VuYW1l_5Jq7=="),
  TURN_PASSWORD("", "Pw0rdMarker/9f+Zk&\"Xq4~Lr7%tB2wYh6Qs="),
  AWS_ACCESS_KEY_ID("", "AKIAKEYMARKER7Q2ZX5J"),
  AWS_SECRET_ACCESS_KEY("", "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"),
  AWS_SESSION_TOKEN("", "IQoJTokenMarker//////////wEaCXVzLXdlc3Q+x4Zr9Kq7Vb1Nm5Tc3Wy==");

  private final String expiry;
  private final String own;

  Marker(String expiry, String own) {
    this.expiry = expiry;
    this.own = own;
  }

  /** The secret as the program is given it. */
  public String text() {
    return expiry + own;
  }

  public Secret secret() {
    return new Secret(text());
  }

  /** The part that says something: that of a username which follows its expiry. */
  String own() {
    return own;
  }

  /** Those of a TURN server. */
  public static Credentials credentials() {
    return new Credentials(TURN_USERNAME.secret(), TURN_PASSWORD.secret());
  }

  /** The whole of them in one line, for a stranger to say. */
  public static String all() {
    return Arrays.stream(values()).map(Marker::text).collect(Collectors.joining(" "));
  }
}
