package dev.turnscope.aws.credentials;

import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.model.Secret;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Assumes roles, with a code of the person's MFA device where the profile asks for one. */
final class AssumedRoles {
  /** AWS locks nobody out, but who fails so often has the wrong device in the hand. */
  private static final int MOST_QUESTIONS = 3;

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final InstantSource clock;

  AssumedRoles(InstantSource clock) {
    this.clock = clock;
  }

  AwsSession session(
      CredentialSource.Role role,
      AwsCredentials source,
      SignInPlace place,
      SignInCalls calls,
      SignInPrompts prompts)
      throws AwsFailure, InterruptedException {
    AwsCall call =
        new AwsCall(
            "sts:AssumeRole", place.region(), role.arn(), "profile “" + role.profile() + "”");
    try (StsClient sts = calls.sts(source)) {
      String serial = role.mfaSerial();
      return serial == null
          ? ask(calls, call, sts, role, null).orElseThrow(() -> SilenceFailures.unreadable(call))
          : withCode(serial, role, call, sts, calls, prompts);
    }
  }

  private AwsSession withCode(
      String serial,
      CredentialSource.Role role,
      AwsCall call,
      StsClient sts,
      SignInCalls calls,
      SignInPrompts prompts)
      throws AwsFailure, InterruptedException {
    Optional<String> instead = prompts.instead(SignInPrompts.Means.MFA, role.profile());
    if (instead.isPresent()) {
      throw new AwsFailure(
          Kind.SIGN_IN_NEEDED,
          "Profile “%s” needs a code of its MFA device.".formatted(role.profile()),
          instead.get());
    }
    for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
      Secret code =
          new Secret(prompts.mfaCode(new MfaQuestion(role.profile(), serial, asked > 0)).strip());
      Optional<AwsSession> session =
          CODE.matcher(code.reveal()).matches()
              ? ask(calls, call, sts, role, code)
              : Optional.empty();
      if (session.isPresent()) {
        return session.get();
      }
    }
    throw new AwsFailure(
        Kind.SIGN_IN_NEEDED,
        "AWS took none of the %d codes for profile “%s”.".formatted(MOST_QUESTIONS, role.profile()),
        "See that the codes are those of %s and this computer’s clock is right, wait for the next"
                .formatted(serial)
            + " code, and ask again.");
  }

  /** Nothing where the code is wrong. */
  private Optional<AwsSession> ask(
      SignInCalls calls,
      AwsCall call,
      StsClient sts,
      CredentialSource.Role role,
      @Nullable Secret code)
      throws AwsFailure {
    Optional<Credentials> answer =
        calls.ask(
            call,
            () -> {
              try {
                return Optional.ofNullable(assume(sts, role, code).credentials());
              } catch (AwsServiceException refusal) {
                if (code != null && wrongCode(refusal)) {
                  return Optional.empty();
                }
                throw refusal;
              }
            });
    return answer.isEmpty() ? Optional.empty() : Optional.of(session(call, answer.get()));
  }

  private AssumeRoleResponse assume(
      StsClient sts, CredentialSource.Role role, @Nullable Secret code) {
    return sts.assumeRole(
        request ->
            request
                .roleArn(role.arn())
                .roleSessionName(
                    Objects.requireNonNullElseGet(
                        role.sessionName(), () -> "turnscope-" + clock.millis()))
                .externalId(role.externalId())
                .durationSeconds(role.durationSeconds())
                .serialNumber(code == null ? null : role.mfaSerial())
                .tokenCode(code == null ? null : code.reveal()));
  }

  /** STS says it in words alone; a code that was used before is refused in the same ones. */
  private static boolean wrongCode(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    return details != null
        && "AccessDenied".equals(details.errorCode())
        && String.valueOf(details.errorMessage()).contains("MultiFactorAuthentication failed");
  }

  private static AwsSession session(AwsCall call, Credentials given) throws AwsFailure {
    return AwsSession.of(
        call,
        given.accessKeyId(),
        given.secretAccessKey(),
        given.sessionToken(),
        given.expiration());
  }
}
