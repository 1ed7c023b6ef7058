package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import org.jspecify.annotations.Nullable;

/** What the exceptions of IAM Identity Center's two services, SSO-OIDC and the portal, mean. */
public final class SsoRefusals {
  private static final String INSTEAD =
      "Sign in with “aws sso login”, which Turnscope uses too, and tell its makers.";

  private SsoRefusals() {}

  /** Null for what they do not model, or what is explained for all services alike. */
  static @Nullable Explanation explain(AwsCall call, String code) {
    return switch (code) {
      case "InvalidRequest", "InvalidRequestRegion" ->
          call.action().startsWith("sso-oauth:")
              ? Explanation.of(
                  Kind.BAD_SETTINGS,
                  "AWS does not accept the request",
                  "Most likely sso_start_url or sso_region is wrong.",
                  "Compare both with what IAM Identity Center shows, and correct them in the AWS"
                      + " config file.")
              : Explanation.of(
                  Kind.BAD_SETTINGS,
                  "AWS does not accept the request",
                  "Most likely sso_account_id or sso_role_name is wrong.",
                  "Correct them in the profile: the access portal names both.");
      case "InvalidClient", "UnauthorizedClient" ->
          Explanation.of(
              Kind.SIGN_IN_NEEDED,
              "AWS does not know this program’s registration any more",
              "It has expired, or was made for another region.",
              "Ask again: the sign-in begins anew.");
      case "InvalidGrant" ->
          Explanation.of(
              Kind.SIGN_IN_NEEDED,
              "AWS does not take this sign-in any more",
              "Its code was used already, or the sign-in has been ended elsewhere.",
              "Ask again: the sign-in begins anew.");
      case "UnsupportedGrantType" ->
          Explanation.of(
              Kind.REFUSED,
              "AWS offers no sign-in by a code here",
              "IAM Identity Center does not let this program sign in so.",
              INSTEAD);
      case "InvalidScope" ->
          Explanation.of(
              Kind.BAD_SETTINGS,
              "AWS does not accept the scopes",
              "sso_registration_scopes of the sso-session names one that is not offered.",
              "Write sso_registration_scopes = sso:account:access.");
      case "InvalidClientMetadata", "InvalidRedirectUri" ->
          Explanation.of(
              Kind.REFUSED,
              "AWS does not accept how this program registers",
              "IAM Identity Center has come to ask for more than Turnscope says.",
              INSTEAD);
      case "AuthorizationPending" ->
          Explanation.of(
              Kind.SIGN_IN_NEEDED,
              "the code has not been confirmed yet",
              "Nobody has allowed it in the browser so far.",
              "Ask again, and confirm the new code there.");
      case "ResourceNotFound" ->
          Explanation.of(
              Kind.ACCESS_DENIED,
              "there is no such role or account",
              "It is not assigned to whoever signed in, or sso_account_id or sso_role_name is wrong.",
              "Correct them in the profile, or ask who runs IAM Identity Center to assign it.");
      case "Unauthorized" -> unauthorized();
      default -> null;
    };
  }

  /** For a token that is not accepted. */
  public static Explanation unauthorized() {
    return Explanation.of(
        Kind.SIGN_IN_NEEDED,
        "the sign-in is not accepted",
        "It was ended elsewhere, or sso_region is not the region that gave it.",
        "Ask again: the sign-in begins anew. If it stays so, see sso_region.");
  }
}
