package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsFailure.Kind;
import org.jspecify.annotations.Nullable;

/** What STS's own exceptions mean when a role is assumed. */
final class StsRefusals {
  private StsRefusals() {}

  /** Null for what STS does not model, or what is explained for all services alike. */
  static @Nullable Explanation explain(String code) {
    return switch (code) {
      case "ValidationError", "Validation", "InvalidParameterValue" ->
          Explanation.of(
              Kind.BAD_SETTINGS,
              "AWS does not accept what the profile asks for",
              "Most likely role_arn, role_session_name, external_id, mfa_serial or duration_seconds"
                  + " is wrong.",
              "Correct it in the profile; a role says itself how long its sessions may last.");
      case "MalformedPolicyDocument" ->
          Explanation.of(
              Kind.REFUSED,
              "AWS cannot read the session policy",
              "Turnscope sends none: something on the way puts one in.",
              "See whether a proxy or a stand-in changes the call.");
      case "PackedPolicyTooLarge" ->
          Explanation.of(
              Kind.REFUSED,
              "session policies and session tags are too large together",
              "Tags that the source’s session passes on to the role count too.",
              "Have fewer or shorter session tags passed on.");
      case "RegionDisabled" ->
          Explanation.of(
              Kind.WRONG_REGION,
              "STS is not active in this region for the account",
              "An account has to activate STS in a region first.",
              "Ask an administrator to activate it in IAM’s account settings, or choose another"
                  + " region.");
      case "IDPRejectedClaim", "IdpRejectedClaim" ->
          Explanation.of(
              Kind.NO_CREDENTIALS,
              "the identity provider rejects the web identity token",
              "The token has expired, or was withdrawn.",
              "Have the file that web_identity_token_file names written anew, then ask again.");
      case "IDPCommunicationError", "IdpCommunicationError" ->
          Explanation.of(
              Kind.SERVICE_ERROR,
              "AWS could not reach the identity provider",
              "It answers AWS slowly, or not at all.",
              "Ask again in a minute; if it stays so, ask whoever runs the identity provider.");
      case "InvalidIdentityToken" ->
          Explanation.of(
              Kind.NO_CREDENTIALS,
              "AWS does not accept the web identity token",
              "It is of a provider that IAM does not know, for another audience, or malformed.",
              "See that web_identity_token_file names the right file, and that the provider is set"
                  + " up in IAM.");
      default -> null;
    };
  }
}
