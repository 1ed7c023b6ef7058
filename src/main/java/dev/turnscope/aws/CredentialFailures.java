package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import dev.turnscope.aws.settings.SdkNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Explains why a profile gave no credentials. */
final class CredentialFailures {
  private static final Pattern MISSING =
      Pattern.compile("Profile property '([a-z_]+)' was not configured");

  private final ResolvedAccess access;
  private final AwsCall call;

  CredentialFailures(ResolvedAccess access) {
    this.access = access;
    String role =
        access
            .settings()
            .profile(SdkNames.of(access.profile()))
            .flatMap(profile -> profile.property(ProfileProperty.ROLE_ARN))
            .orElse("the role");
    this.call =
        new AwsCall("sts:AssumeRole", access.region(), role, "profile “" + access.profile() + "”");
  }

  /** The call that a role makes for its credentials. */
  AwsCall call() {
    return call;
  }

  static AwsFailure explain(AwsCall call, RuntimeException thrown) {
    return thrown instanceof AwsServiceException refusal
        ? ServiceFailures.explain(call, refusal)
        : SilenceFailures.explain(call, thrown);
  }

  /** Of a profile that “aws login” signs in. */
  static AwsFailure notLoggedIn(String profile) {
    return new AwsFailure(
        Kind.SIGN_IN_NEEDED,
        "Profile “%s” is not signed in, or its sign-in has ended.".formatted(profile),
        "Run “aws login --profile %s”, then ask again.".formatted(AwsProfile.inCommand(profile)));
  }

  AwsFailure explain(RuntimeException thrown) {
    if (thrown instanceof SignedInProvider.NotSignedIn carrier) {
      return carrier.failure();
    }
    AwsFailure onTheWay = explain(call, thrown);
    return onTheWay.kind() == Kind.UNREADABLE_ANSWER ? unusable(thrown) : onTheWay;
  }

  /** A process that does not end is no network that does not answer. */
  AwsFailure explainLate(AwsFailure failure) {
    return failure.kind() == Kind.NO_NETWORK && access.kind() == ProfileKind.CREDENTIAL_PROCESS
        ? process("did not end in time")
        : failure;
  }

  private AwsFailure unusable(RuntimeException thrown) {
    String profile = access.profile();
    if (access.kind() == ProfileKind.CREDENTIAL_PROCESS) {
      return process("gave no credentials");
    }
    if (access.kind() == ProfileKind.LOGIN) {
      return notLoggedIn(profile);
    }
    Matcher missing = MISSING.matcher(String.valueOf(thrown.getMessage()));
    if (missing.find()) {
      return IncompleteProfile.of(
              profile, missing.group(1) + " is missing", "Add it to the profile.")
          .failure();
    }
    if (access.kind() == ProfileKind.ROLE && !(thrown instanceof SdkClientException)) {
      return none(
          "The source_profile of profile “%s” gives no credentials.".formatted(profile),
          "Make sure that it names another profile that has credentials of its own.");
    }
    return none(
        "Profile “%s” gives no credentials.".formatted(profile),
        "Add aws_access_key_id and aws_secret_access_key, a role or a credential_process to it.");
  }

  private AwsFailure process(String what) {
    return none(
        "The credential_process of profile “%s” %s.".formatted(access.profile(), what),
        "Run its command in a terminal: it has to print JSON with Version 1, AccessKeyId and"
            + " SecretAccessKey.");
  }

  private static AwsFailure none(String sentence, String nextStep) {
    return new AwsFailure(Kind.NO_CREDENTIALS, sentence, nextStep);
  }
}
