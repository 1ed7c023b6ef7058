package dev.turnscope.aws.credentials;

import dev.turnscope.aws.explanation.SsoRefusals;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.signin.SsoToken;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

/** Credentials of the roles that IAM Identity Center gives. */
final class SsoRoles {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private SsoRoles() {}

  /** Nothing where the token is not accepted any more. */
  static Optional<AwsSession> session(CredentialSource.Sso role, SsoToken token, SignInCalls calls)
      throws AwsFailure {
    AwsCall call = call(role);
    try (SsoClient portal = calls.portal(role.session().region())) {
      Optional<RoleCredentials> answer = calls.ask(call, () -> ask(portal, role, token));
      return answer.isEmpty() ? Optional.empty() : Optional.of(session(call, answer.get()));
    }
  }

  /** The portal does not take a token that it has just given. */
  static AwsFailure refused(CredentialSource.Sso role) {
    return SsoRefusals.unauthorized().failure(call(role), null);
  }

  private static AwsCall call(CredentialSource.Sso role) {
    return new AwsCall(
        "sso:GetRoleCredentials",
        role.session().region(),
        "*",
        "role “%s” of account %s".formatted(role.roleName(), role.accountId()));
  }

  private static Optional<RoleCredentials> ask(
      SsoClient portal, CredentialSource.Sso role, SsoToken token) throws AwsFailure {
    try {
      return Optional.ofNullable(
          portal
              .getRoleCredentials(
                  request ->
                      request
                          .accessToken(token.accessToken().reveal())
                          .accountId(role.accountId())
                          .roleName(role.roleName()))
              .roleCredentials());
    } catch (UnauthorizedException ended) {
      return Optional.empty();
    } catch (AwsServiceException refusal) {
      if (refusal.statusCode() == FORBIDDEN || refusal.statusCode() == NOT_FOUND) {
        throw new AwsFailure(
            Kind.ACCESS_DENIED,
            "Whoever signed in has no role “%s” in account %s, which profile “%s” asks for."
                .formatted(role.roleName(), role.accountId(), role.profile()),
            "See that sso_role_name and sso_account_id are right, or ask who runs IAM Identity"
                + " Center to assign the role.");
      }
      throw refusal;
    }
  }

  private static AwsSession session(AwsCall call, RoleCredentials given) throws AwsFailure {
    Long ends = given.expiration();
    return AwsSession.of(
        call,
        given.accessKeyId(),
        given.secretAccessKey(),
        given.sessionToken(),
        ends == null ? null : Instant.ofEpochMilli(ends));
  }
}
