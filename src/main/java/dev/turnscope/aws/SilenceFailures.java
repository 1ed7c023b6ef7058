package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Explains failures in which no service refused anything: the way to AWS, or its answer. */
final class SilenceFailures {
  private static final String SEE_THE_NETWORK =
      "See that this machine is online, and that name service, proxy and firewall let HTTPS to AWS"
          + " pass.";

  /** A chain of causes that is longer than this is a circle. */
  private static final int DEEPEST = 10;

  private SilenceFailures() {}

  static AwsFailure explain(AwsCall call, Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      AwsFailure failure = explainOne(call, cause);
      if (failure != null) {
        return failure;
      }
      cause = cause.getCause();
    }
    return unreadable(call);
  }

  private static @Nullable AwsFailure explainOne(AwsCall call, Throwable thrown) {
    return switch (thrown) {
      case ApiCallAttemptTimeoutException late -> timedOut(call);
      case ApiCallTimeoutException late -> timedOut(call);
      case SocketTimeoutException late -> timedOut(call);
      case AbortedException aborted -> cancelled(call);
      case InterruptedException interrupted -> cancelled(call);
      case InterruptedIOException interrupted -> cancelled(call);
      case UnknownHostException unknown ->
          offline(
              call,
              "the name %s could not be resolved".formatted(Quotation.host(unknown.getMessage())));
      case ConnectException refused -> offline(call, "the connection was refused");
      case NoRouteToHostException lost -> offline(call, "there is no route to AWS’s endpoint");
      case SSLException untrusted ->
          new AwsFailure(
              Kind.UNTRUSTED_CERTIFICATE,
              "%s: TLS to AWS’s endpoint failed.".formatted(call.told()),
              "A proxy may be opening the connection: its certificate has to be trusted here.");
      case SocketException broken -> offline(call, "the connection broke off");
      default -> null;
    };
  }

  static AwsFailure cancelled(AwsCall call) {
    return new AwsFailure(
        Kind.CANCELLED, "%s was cancelled.".formatted(call.told()), "Ask again when you like.");
  }

  static AwsFailure timedOut(AwsCall call) {
    return offline(call, "no answer came in time");
  }

  static AwsFailure unreadable(AwsCall call) {
    return new AwsFailure(
        Kind.UNREADABLE_ANSWER,
        "%s: the answer could not be read.".formatted(call.told()),
        "Ask again; if it stays so, see whether a proxy answers in AWS’s place.");
  }

  private static AwsFailure offline(AwsCall call, String what) {
    return new AwsFailure(Kind.NO_NETWORK, "%s: %s.".formatted(call.told(), what), SEE_THE_NETWORK);
  }
}
