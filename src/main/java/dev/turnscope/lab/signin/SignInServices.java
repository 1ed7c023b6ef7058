package dev.turnscope.lab.signin;

import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.SignatureCheck;
import java.time.Clock;
import java.util.List;

/** The services that one signs in to the lab with. */
public final class SignInServices {
  /** The code of every MFA device, for a lab that everybody can use. */
  public static final String MFA_CODE = "123456";

  private SignInServices() {}

  /**
   * STS, the OIDC service and the portal.
   *
   * @param keys whose signatures are accepted, and where the sessions go that are given
   * @param tokens that the portal takes
   */
  public static List<AwsService> of(
      AccessKeys keys, String region, NewSecrets secrets, SsoTokens tokens) {
    Clock clock = Clock.systemUTC();
    RoleSessions sessions = new RoleSessions(keys, secrets, clock);
    return List.of(
        new Sts(new SignatureCheck(keys, Sts.NAME, region, clock), sessions),
        new SsoOidc(
            new OidcClients(secrets, clock), new DeviceCodes(secrets, clock), tokens, secrets),
        new SsoPortal(tokens, sessions));
  }
}
