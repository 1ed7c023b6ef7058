package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Explains why a profile gave no credentials. */
final class CredentialFailures {
  private static final Pattern MISSING =
      Pattern.compile("Profile property '([a-z_]+)' was not configured");

  private CredentialFailures() {}

  static AwsFailure explain(ResolvedAccess access, RuntimeException thrown) {
    AwsCall call = AwsCall.credentials(access.profile(), access.region());
    if (thrown instanceof AwsServiceException refusal) {
      return ServiceFailures.explain(call, refusal);
    }
    AwsFailure onTheWay = SilenceFailures.explain(call, thrown);
    if (onTheWay.kind() != Kind.UNREADABLE_ANSWER) {
      return onTheWay;
    }
    String profile = access.profile();
    if (access.kind() == ProfileKind.CREDENTIAL_PROCESS) {
      return none(
          "The credential_process of profile “%s” gave no credentials.".formatted(profile),
          "Run its command in a terminal: it has to print JSON with Version 1, AccessKeyId and"
              + " SecretAccessKey.");
    }
    Matcher missing = MISSING.matcher(String.valueOf(thrown.getMessage()));
    if (missing.find()) {
      return none(
          "Profile “%s” is not complete: “%s” is missing.".formatted(profile, missing.group(1)),
          "Add it to the profile.");
    }
    if (access.kind() == ProfileKind.ROLE && !(thrown instanceof SdkClientException)) {
      return none(
          "The source_profile of profile “%s” gives no credentials.".formatted(profile),
          "See that it names another profile that has credentials of its own.");
    }
    return none(
        "Profile “%s” gives no credentials.".formatted(profile),
        "Add aws_access_key_id and aws_secret_access_key, a role or a credential_process to it.");
  }

  private static AwsFailure none(String sentence, String nextStep) {
    return new AwsFailure(Kind.NO_CREDENTIALS, sentence, nextStep);
  }
}
