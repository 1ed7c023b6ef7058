package dev.turnscope.webrtc.protocol;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What libwebrtc is given at all. Both sides ask: the supervisor to tell a person why, the worker
 * because libwebrtc ends the process over a server that it rejects.
 */
public final class Admission {
  /** RFC 8489 section 14.3: a USERNAME has fewer than 509 bytes; libwebrtc holds to it. */
  private static final int LONGEST_USERNAME = 508;

  private Admission() {}

  /**
   * Why a URI is not given to libwebrtc.
   *
   * @param cause null where the closed list has no word for it
   */
  public record Refusal(@Nullable Cause cause, String sentence) {}

  /** Nothing where libwebrtc can be asked. */
  public static Optional<Refusal> refusal(IceUri uri, @Nullable Credentials credentials) {
    if (uri.scheme() == IceUri.Scheme.STUNS) {
      return refuse(
          Cause.UNSUPPORTED_TRANSPORT,
          "libwebrtc has no STUN over TLS: it would ask over plain UDP instead.");
    }
    if (uri.transport() == Transport.DTLS) {
      return refuse(
          Cause.UNSUPPORTED_TRANSPORT,
          "libwebrtc has no TURN over DTLS: it would ask with TLS over TCP instead.");
    }
    if (!uri.relays()) {
      return Optional.empty();
    }
    if (credentials == null || credentials.incomplete()) {
      return refuse(
          Cause.CREDENTIALS_MISSING, "The list gives no username or no password for this server.");
    }
    return unusable(credentials);
  }

  private static Optional<Refusal> unusable(Credentials credentials) {
    if (bytes(credentials.username()).length > LONGEST_USERNAME) {
      return refuse(
          null,
          "The username has more than %d bytes, the most that STUN allows."
              .formatted(LONGEST_USERNAME));
    }
    if (hasControls(credentials.username()) || hasControls(credentials.password())) {
      return refuse(null, "The username or the password holds a control character.");
    }
    return Optional.empty();
  }

  private static boolean hasControls(Secret secret) {
    return secret.reveal().chars().anyMatch(Character::isISOControl);
  }

  private static byte[] bytes(Secret secret) {
    return secret.reveal().getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Refusal> refuse(@Nullable Cause cause, String sentence) {
    return Optional.of(new Refusal(cause, sentence));
  }
}
