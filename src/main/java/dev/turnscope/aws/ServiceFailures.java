package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Explains a refusal of the service by its error code; where there is none, by its status. */
final class ServiceFailures {
  private static final String SUFFIX = "Exception";

  private final AwsCall call;
  private final AwsServiceException refusal;
  private final @Nullable AwsErrorDetails details;

  private ServiceFailures(AwsCall call, AwsServiceException refusal) {
    this.call = call;
    this.refusal = refusal;
    this.details = refusal.awsErrorDetails();
  }

  static AwsFailure explain(AwsCall call, AwsServiceException refusal) {
    return new ServiceFailures(call, refusal).byCode();
  }

  private AwsFailure byCode() {
    return switch (code()) {
      case "InvalidClient" ->
          failure(
              Kind.INVALID_CLIENT,
              "AWS takes the client for invalid",
              "Make sure that the client ID is one that the channel knows, or leave it out.");
      case "SessionExpired" ->
          failure(
              Kind.SESSION_EXPIRED,
              "the client’s session of 45 minutes has ended",
              "Let the client connect to the channel again, then ask again.");
      case "ClientLimitExceeded" ->
          failure(
              Kind.CLIENT_LIMIT_EXCEEDED,
              "the limit of calls was exceeded, at each of %d tries".formatted(Retries.TRIES),
              "Wait a few seconds and ask again. KVS allows 5 GetIceServerConfig or Describe calls a"
                  + " second for a channel: see who else makes them.");
      case "InvalidArgument", "Validation", "InvalidParameterValue", "Serialization" ->
          failure(
              Kind.INVALID_ARGUMENT,
              "AWS does not accept a parameter",
              "Correct the channel, the client ID or the username; these take letters, digits and"
                  + " . _ -.");
      case "ResourceNotFound" -> notFound();
      case "NotAuthorized" ->
          failure(Kind.NOT_AUTHORIZED, "these credentials are not authorized", allow());
      case "AccessDenied", "UnauthorizedOperation" -> denied();
      case "ExpiredToken", "TokenRefreshRequired", "ExpiredTokenId" ->
          failure(
              Kind.EXPIRED_TOKEN,
              "the session token of these credentials has expired",
              "Get new temporary credentials for the profile, then ask again.");
      case "UnrecognizedClient", "InvalidClientTokenId", "InvalidAccessKeyId", "InvalidToken" ->
          failure(
              Kind.UNKNOWN_KEY,
              "AWS does not know the access key or its session token",
              "Make sure that the profile’s access key exists, is active, and belongs to this partition"
                  + " of AWS.");
      case "InvalidSignature",
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "MissingAuthenticationToken" ->
          ClockSkew.measured(details).map(this::skewed).orElseGet(this::badSignature);
      case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" ->
          ClockSkew.measured(details)
              .map(this::skewed)
              .orElseGet(() -> skewed("more than five minutes off AWS’s"));
      case "Throttling", "Throttled", "TooManyRequests", "RequestLimitExceeded" -> throttled();
      default -> byStatus();
    };
  }

  private AwsFailure byStatus() {
    int status = refusal.statusCode();
    if (status == 401 || status == 403) {
      return denied();
    }
    if (status == 404) {
      return notFound();
    }
    if (status == 429) {
      return throttled();
    }
    if (status >= 500) {
      return failure(
          Kind.SERVICE_ERROR,
          "AWS had an error of its own (HTTP %d)".formatted(status),
          "Ask again in a minute; if it stays so, see AWS’s health page for the region.");
    }
    if (status < 400) {
      return SilenceFailures.unreadable(call);
    }
    return failure(
        Kind.REFUSED,
        "AWS refused it (HTTP %d)".formatted(status),
        "See what AWS says, or ask its support.");
  }

  private AwsFailure notFound() {
    return failure(
        Kind.RESOURCE_NOT_FOUND,
        "there is no such channel",
        "Choose the channel’s own region and account, and see that it has not been deleted.");
  }

  private AwsFailure denied() {
    String what = "access denied (HTTP %d)".formatted(refusal.statusCode());
    if (code().isEmpty()) {
      return failure(
          Kind.ACCESS_DENIED,
          what + ", with no AWS error code",
          allow() + " If that is allowed, see whether a proxy answers in AWS’s place.");
    }
    return failure(Kind.ACCESS_DENIED, what, allow());
  }

  private AwsFailure throttled() {
    return failure(
        Kind.THROTTLED,
        "AWS throttles the calls of this account, at each of %d tries".formatted(Retries.TRIES),
        "Wait a few seconds and ask again.");
  }

  private AwsFailure skewed(ClockSkew skew) {
    return skewed(skew.told());
  }

  private AwsFailure skewed(String how) {
    return unquoted(
        Kind.CLOCK_SKEW,
        "this computer’s clock is " + how,
        "Set the clock, best by network time, then ask again.");
  }

  /** AWS's words are left out: they can hold the request with its session token. */
  private AwsFailure badSignature() {
    return unquoted(
        Kind.BAD_SIGNATURE,
        "the signature was wrong",
        "Make sure that the profile’s secret access key belongs to its access key ID.");
  }

  private String allow() {
    return "Allow %s on %s for these credentials.".formatted(call.action(), call.resource());
  }

  private AwsFailure failure(Kind kind, String what, String nextStep) {
    String words = details == null ? "" : Quotation.of(details.errorMessage());
    return new AwsFailure(kind, call.told() + ": " + what + "." + words, nextStep);
  }

  private AwsFailure unquoted(Kind kind, String what, String nextStep) {
    return new AwsFailure(kind, call.told() + ": " + what + ".", nextStep);
  }

  /** STS leaves out the suffix that KVS writes. */
  private String code() {
    String code = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
    return code.endsWith(SUFFIX) ? code.substring(0, code.length() - SUFFIX.length()) : code;
  }
}
