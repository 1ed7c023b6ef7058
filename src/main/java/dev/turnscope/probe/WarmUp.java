package dev.turnscope.probe;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Secret;
import dev.turnscope.stun.Description;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.PasswordAlgorithm;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.trust.PlatformStores;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Reads the root certificates, and makes one of each message that a probe begins with: the first
 * time takes a second, and a stage's time is the server's.
 */
final class WarmUp {
  private WarmUp() {}

  /** Done once: whoever comes meanwhile waits. */
  private static final class Once {
    static final boolean WARM = warmedUp();
  }

  /** Whether all of it could be done. */
  static boolean await() {
    return Once.WARM;
  }

  private static boolean warmedUp() {
    try {
      ServerIdentity nobody = new ServerIdentity("turn.invalid", PlatformStores.all());
      for (String protocol : List.of("TLS", "DTLSv1.2")) {
        SSLEngine engine = ServerIdentity.context(protocol, nobody.judge()).createSSLEngine();
        engine.setUseClientMode(true);
        engine.setSSLParameters(nobody.demandedOf(engine.getSSLParameters()));
        engine.beginHandshake();
        DtlsRecords records = new DtlsRecords(engine);
        records.status();
        records.nextOfHandshake();
      }
      allocateRequest();
      return true;
    } catch (SSLException cold) {
      // Then the first probe is slower, and no less right.
      return false;
    }
  }

  private static void allocateRequest() {
    LongTerm asked =
        new LongTerm(new Realm("realm"), new Nonce("nonce"), null, PasswordAlgorithm.MD5);
    Credentials credentials = new Credentials(new Secret("name"), new Secret("word"));
    Description.of(
        StunEncoder.encode(
            asked.request(Method.ALLOCATE, credentials, RequestedTransport.UDP),
            asked.seal(credentials).protection()),
        Redaction.of(credentials)::in);
  }
}
