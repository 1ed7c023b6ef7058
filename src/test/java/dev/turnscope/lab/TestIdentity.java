package dev.turnscope.lab;

import dev.turnscope.lab.NetworkPlan.CertificateFault;
import dev.turnscope.lab.turn.ServerIdentity;

/** A server's certificate for tests that ask nothing of it. */
public final class TestIdentity {
  private static final ServerIdentity IDENTITY =
      CertificateAuthority.create("Test").newServer(CertificateFault.NONE);

  private TestIdentity() {}

  public static ServerIdentity get() {
    return IDENTITY;
  }
}
