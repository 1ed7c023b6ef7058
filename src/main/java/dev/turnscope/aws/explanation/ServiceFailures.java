package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Explains a refusal by its error code; where there is none, by its status. What a service's own
 * model names stands with that service, the rest here.
 */
public final class ServiceFailures {
  private final AwsCall call;
  private final int status;
  private final String code;
  private final @Nullable Tried tried;
  private final @Nullable AwsErrorDetails details;
  private final @Nullable String words;

  private ServiceFailures(AwsCall call, AwsServiceException refusal, @Nullable Tried tried) {
    this.call = call;
    this.status = refusal.statusCode();
    this.tried = tried;
    this.details = refusal.awsErrorDetails();
    this.code = ErrorCode.of(details);
    this.words = details == null ? null : details.errorMessage();
  }

  /** Of a call that was made once. */
  public static AwsFailure explain(AwsCall call, AwsServiceException refusal) {
    return explain(call, refusal, null);
  }

  /**
   * @param tried how often it was refused so, null where that is not known
   */
  public static AwsFailure explain(
      AwsCall call, AwsServiceException refusal, @Nullable Tried tried) {
    ServiceFailures failures = new ServiceFailures(call, refusal, tried);
    if (refusal.statusCode() < 300) {
      // The SDK found an error in an answer that says it is none.
      return SilenceFailures.unreadable(call);
    }
    return failures.explanation().failure(call, failures.words);
  }

  private Explanation explanation() {
    Explanation modelled =
        switch (call.service()) {
          case "sts" -> StsRefusals.explain(code);
          case "sso", "sso-oauth" -> SsoRefusals.explain(call, code);
          default -> KvsRefusals.explain(code);
        };
    if (modelled != null) {
      return modelled;
    }
    if (Throttling.isCode(code)) {
      return Throttling.explain(call, code, tried);
    }
    return byCode();
  }

  private Explanation byCode() {
    return switch (code) {
      case "NotAuthorized" -> denied(Kind.NOT_AUTHORIZED, "these credentials are not authorized");
      case "AccessDenied", "UnauthorizedOperation" -> denied();
      case "Validation", "ValidationError", "InvalidParameterValue", "Serialization" ->
          Explanation.of(
              Kind.INVALID_ARGUMENT,
              "AWS does not accept a parameter",
              "Most likely the channel, the client ID or the username is wrong.",
              "Correct it; these take letters, digits and . _ -.");
      case "ExpiredToken", "TokenRefreshRequired", "ExpiredTokenId" ->
          Explanation.of(
              Kind.EXPIRED_TOKEN,
              "the session token of these credentials has expired",
              "Temporary credentials last for some hours at most.",
              "Get new temporary credentials for the profile, then ask again.");
      case "UnrecognizedClient", "InvalidClientTokenId", "InvalidAccessKeyId", "InvalidToken" ->
          Explanation.of(
              Kind.UNKNOWN_KEY,
              "AWS does not know the access key or its session token",
              "The key was deleted or made inactive, or it is of another partition of AWS.",
              "Make sure that the profile’s access key exists, is active, and belongs to this partition"
                  + " of AWS.");
      case "OptInRequired", "SubscriptionRequired" ->
          Explanation.of(
              Kind.REFUSED,
              "the account is not signed up for this",
              "It has not activated the region or the service, or AWS has closed it for the account.",
              "Ask an administrator to activate the region for the account.");
      case "InvalidSignature", "SignatureDoesNotMatch", "IncompleteSignature" ->
          ClockSkew.measured(details).map(ServiceFailures::skewed).orElseGet(this::badSignature);
      case "MissingAuthenticationToken" ->
          ClockSkew.measured(details).map(ServiceFailures::skewed).orElseGet(this::unsigned);
      case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" ->
          skewed(
              ClockSkew.measured(details)
                  .map(ClockSkew::told)
                  .orElse("more than five minutes off AWS’s"));
      case "UnknownOperation", "InvalidAction" -> unknownCall();
      default -> byStatus();
    };
  }

  private Explanation byStatus() {
    if (code.isEmpty() && details != null && WebPage.is(details.sdkHttpResponse())) {
      return WebPage.explanation(status);
    }
    if (status == 401 || status == 403) {
      return denied();
    }
    if (status == 404) {
      return call.ofOneChannel() ? KvsRefusals.notFound() : unknownCall();
    }
    if (status == 429) {
      return Throttling.explain(call, code, tried);
    }
    if (status >= 500) {
      return Explanation.of(
          Kind.SERVICE_ERROR,
          "AWS had an error of its own (HTTP %d)".formatted(status),
          "The trouble is at AWS, or at what answers in its place.",
          "Ask again in a minute; if it stays so, see AWS’s health page for the region.");
    }
    if (status < 400) {
      return WebPage.redirect(status);
    }
    return Explanation.of(
        Kind.REFUSED,
        "AWS refused it (HTTP %d)".formatted(status),
        "The reason is none that Turnscope knows.",
        "See what AWS says, or ask its support.");
  }

  private Explanation denied() {
    return denied(Kind.ACCESS_DENIED, "access denied (HTTP %d)".formatted(status));
  }

  private Explanation denied(Kind kind, String what) {
    if (!code.isEmpty()) {
      return Denial.read(words).explain(kind, what, call, words);
    }
    Explanation likely =
        Denial.read(words).explain(kind, what + ", with no AWS error code", call, words);
    return new Explanation(
        kind,
        likely.what(),
        likely.cause(),
        likely.nextStep() + " If that is allowed, see whether a proxy answers in AWS’s place.",
        true,
        likely.policy());
  }

  private static Explanation unknownCall() {
    return Explanation.of(
        Kind.NOT_AWS,
        "what answered does not know this call",
        "Most likely it is not AWS: a stand-in, a proxy, or an endpoint of another service.",
        "See whether endpoint_url or an AWS_ENDPOINT_URL variable is set, and where it leads.");
  }

  private static Explanation skewed(ClockSkew skew) {
    return skewed(skew.told());
  }

  private static Explanation skewed(String how) {
    return Explanation.of(
            Kind.CLOCK_SKEW,
            "this computer’s clock is " + how,
            "AWS takes no signature whose time is more than five minutes off.",
            "Set the clock, best by network time, then ask again.")
        .unquoted();
  }

  private Explanation badSignature() {
    return Explanation.of(
            Kind.BAD_SIGNATURE,
            "the signature was wrong",
            "Most likely the secret access key does not belong to the access key ID.",
            "Make sure that the profile’s secret access key belongs to its access key ID.")
        .unquoted();
  }

  private Explanation unsigned() {
    return Explanation.of(
            Kind.BAD_SIGNATURE,
            "AWS found no signature",
            "Most likely a proxy took it out of the call, or another service answered.",
            "Let the calls to AWS pass the proxy unchanged, and see where endpoint_url leads.")
        .unquoted();
  }
}
