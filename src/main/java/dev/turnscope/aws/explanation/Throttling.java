package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Refusals of calls that come too often. */
public final class Throttling {
  private static final double MILLIS = 1000;

  private Throttling() {}

  /** The SDK does not take ClientLimitExceeded and SSO-OIDC’s SlowDown for it. */
  public static boolean is(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    return refusal.isThrottlingException() || isCode(ErrorCode.of(details));
  }

  static boolean isCode(String code) {
    return switch (code) {
      case "ClientLimitExceeded",
          "SlowDown",
          "Throttling",
          "Throttled",
          "TooManyRequests",
          "TooManyRequestsError",
          "RequestLimitExceeded" ->
          true;
      default -> false;
    };
  }

  /**
   * @param tried null where another than we asked again
   */
  static Explanation explain(AwsCall call, String code, @Nullable Tried tried) {
    String often =
        tried == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", at each of %d tries within %.1f s",
                tried.tries(),
                tried.within().toMillis() / MILLIS);
    if (code.equals("ClientLimitExceeded")) {
      return Explanation.of(
          Kind.CLIENT_LIMIT_EXCEEDED,
          "the limit of calls was exceeded" + often,
          limit(call),
          "Wait a few seconds and ask again; if it stays so, see who else makes these calls.");
    }
    return Explanation.of(
        Kind.THROTTLED,
        "AWS throttles the calls of this account" + often,
        "Most likely others who use the account make calls too.",
        "Wait a few seconds and ask again; if it stays so, see who else makes these calls.");
  }

  private static String limit(AwsCall call) {
    return switch (call.operation()) {
      case "ListSignalingChannels" ->
          "KVS allows 50 ListSignalingChannels calls a second for an account.";
      case "DescribeSignalingChannel", "GetIceServerConfig" ->
          "KVS allows 5 %s calls a second for a channel.".formatted(call.operation());
      default -> "KVS limits how many such calls it takes a second.";
    };
  }
}
