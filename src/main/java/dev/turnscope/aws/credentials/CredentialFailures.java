package dev.turnscope.aws.credentials;

import dev.turnscope.aws.explanation.ServiceFailures;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.aws.profile.ProfileKind;
import dev.turnscope.aws.settings.SdkNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** Explains why a profile gave no credentials. */
public final class CredentialFailures {
  private static final Pattern MISSING =
      Pattern.compile("Profile property '([a-z_]+)' was not configured");

  private final String profile;
  private final @Nullable ProfileKind kind;
  private final AwsCall call;

  /**
   * @param profile its name as a person wrote it
   * @param kind null where there is no profile
   */
  public CredentialFailures(
      String profile, @Nullable ProfileKind kind, String region, ProfileFile settings) {
    this.profile = profile;
    this.kind = kind;
    String role =
        settings
            .profile(SdkNames.of(profile))
            .flatMap(found -> found.property(ProfileProperty.ROLE_ARN))
            .orElse("the role");
    this.call = new AwsCall("sts:AssumeRole", region, role, "profile “" + profile + "”");
  }

  /** The call that a role makes for its credentials. */
  public AwsCall call() {
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

  /** Explains what the SDK threw when it was asked for the credentials. */
  public AwsFailure explain(RuntimeException thrown) {
    if (thrown instanceof NotSignedIn carrier) {
      return carrier.failure();
    }
    AwsFailure onTheWay = explain(call, thrown);
    return onTheWay.kind() == Kind.UNREADABLE_ANSWER ? unusable(thrown) : onTheWay;
  }

  /** A process that does not end is no network that does not answer. */
  public AwsFailure explainLate(AwsFailure failure) {
    return failure.kind() == Kind.NO_NETWORK && kind == ProfileKind.CREDENTIAL_PROCESS
        ? process("did not end in time")
        : failure;
  }

  private AwsFailure unusable(RuntimeException thrown) {
    if (kind == ProfileKind.CREDENTIAL_PROCESS) {
      return process("gave no credentials");
    }
    if (kind == ProfileKind.LOGIN) {
      return notLoggedIn(profile);
    }
    Matcher missing = MISSING.matcher(String.valueOf(thrown.getMessage()));
    if (missing.find()) {
      return none(
          "Profile “%s” is not complete: “%s” is missing.".formatted(profile, missing.group(1)),
          "Add it to the profile.");
    }
    if (kind == ProfileKind.ROLE && !(thrown instanceof SdkClientException)) {
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
        "The credential_process of profile “%s” %s.".formatted(profile, what),
        "Run its command in a terminal: it has to print JSON with Version 1, AccessKeyId and"
            + " SecretAccessKey.");
  }

  private static AwsFailure none(String sentence, String nextStep) {
    return new AwsFailure(Kind.NO_CREDENTIALS, sentence, nextStep);
  }
}
