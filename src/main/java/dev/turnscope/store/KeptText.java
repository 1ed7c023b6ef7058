package dev.turnscope.store;

import dev.turnscope.model.ChannelRef;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be kept of the texts that a person chose or typed, null of all else: a secret that was
 * pasted into the wrong field has seldom the form of what belongs there.
 */
final class KeptText {
  private static final Pattern PROFILE = Pattern.compile("[^\\p{Cntrl}]{1,256}");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

  /** ClientId in the KVS API's model. */
  private static final Pattern CLIENT_ID = Pattern.compile("[a-zA-Z0-9_.-]{1,256}");

  private static final Pattern PROXY =
      Pattern.compile("none|system|http://[A-Za-z0-9._:\\[\\]-]{1,261}");

  private static final Pattern AWS_KEY_ID = Pattern.compile("A[KS]IA[A-Z0-9]{16}");

  private KeptText() {}

  static @Nullable String profile(@Nullable String text) {
    return of(text, PROFILE);
  }

  /** Empty where it is none: user and password, which may stand before the host, are not kept. */
  static String proxy(String text) {
    return PROXY.matcher(text).matches() ? text : "";
  }

  static @Nullable String region(@Nullable String text) {
    return of(text, REGION);
  }

  static @Nullable String clientId(@Nullable String text) {
    return of(text, CLIENT_ID);
  }

  /** A channel's name or ARN. */
  static @Nullable String channel(@Nullable String text) {
    if (text == null || holdsKeyId(text)) {
      return null;
    }
    try {
      return ChannelRef.read(text).text();
    } catch (IllegalArgumentException noChannel) {
      return null;
    }
  }

  private static @Nullable String of(@Nullable String text, Pattern form) {
    return text != null && form.matcher(text).matches() && !holdsKeyId(text) ? text : null;
  }

  private static boolean holdsKeyId(String text) {
    return AWS_KEY_ID.matcher(text).find();
  }
}
