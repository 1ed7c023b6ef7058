package dev.turnscope.probe;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Lifetime;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.Username;
import dev.turnscope.stun.XorMappedAddress;
import dev.turnscope.stun.XorRelayedAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** What a TURN server says when all goes well, for scripted servers. */
final class TurnScript {
  static final Credentials CREDENTIALS = new Credentials(new Secret("viewer"), new Secret("pass"));
  static final Realm REALM = new Realm("test");
  static final IntegrityKey MD5 = IntegrityKey.longTerm("viewer", "test", "pass");

  private static final InetSocketAddress RELAYED =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.7"), 49152);

  private TurnScript() {}

  /** Asks for credentials, allocates, and takes the allocation back. */
  static List<byte[]> allocate(byte[] request) {
    if (!isAuthenticated(request)) {
      return List.of(challenge(request, "n1"));
    }
    return List.of(
        ScriptedServer.message(request).method() == Method.REFRESH
            ? released(request)
            : granted(request, Protection.by(MD5)));
  }

  static byte[] challenge(byte[] request, String nonce) {
    return ScriptedServer.refusal(request, 401, "Unauthorized", REALM, new Nonce(nonce));
  }

  static byte[] granted(byte[] request, Protection protection) {
    return ScriptedServer.answer(
        request,
        MessageClass.SUCCESS_RESPONSE,
        protection,
        new XorRelayedAddress(RELAYED),
        new XorMappedAddress(RELAYED),
        new Lifetime(Duration.ofMinutes(10)));
  }

  static boolean isAuthenticated(byte[] request) {
    return ScriptedServer.message(request).has(Username.class);
  }

  private static byte[] released(byte[] request) {
    return ScriptedServer.answer(
        request, MessageClass.SUCCESS_RESPONSE, Protection.by(MD5), new Lifetime(Duration.ZERO));
  }
}
