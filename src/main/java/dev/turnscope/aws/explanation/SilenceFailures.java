package dev.turnscope.aws.explanation;

import dev.turnscope.aws.endpoint.Regions;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.Endpoint;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.proxy.UsedProxy;
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
public final class SilenceFailures {
  private static final String SEE_THE_NETWORK =
      "Make sure that this machine is online, and that name service, proxy and firewall let HTTPS to AWS"
          + " pass.";

  private static final String SEE_THE_SETTING =
      "Make sure that this address is right and that KVS or its stand-in answers there, or take the"
          + " setting out to ask AWS itself.";

  /** A chain of causes that is longer than this is a circle. */
  static final int DEEPEST = 10;

  private SilenceFailures() {}

  /** By the first of the causes that tells something; an unreadable answer where none does. */
  public static AwsFailure explain(AwsCall call, Throwable thrown) {
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
      case NotSignedIn carrier -> carrier.failure();
      case ApiCallAttemptTimeoutException late -> timedOut(call);
      case ApiCallTimeoutException late -> timedOut(call);
      case SocketTimeoutException late -> timedOut(call);
      case AbortedException aborted -> cancelled(call);
      case InterruptedException interrupted -> cancelled(call);
      case InterruptedIOException interrupted -> cancelled(call);
      case UnknownHostException unknown -> unresolved(call, unknown);
      case ConnectException refused -> offline(call, refused(call.endpoint()));
      case NoRouteToHostException lost -> offline(call, "there is no route to " + asked(call));
      case SSLException untrusted -> ProxyFailures.tls(call, asked(call), untrusted);
      case SocketException broken ->
          offline(call, "the connection to %s broke off".formatted(asked(call)));
      default -> ProxyFailures.noTunnel(call, thrown).orElse(null);
    };
  }

  /** Nobody waits for the answer any more. */
  public static AwsFailure cancelled(AwsCall call) {
    return new AwsFailure(
        Kind.CANCELLED, "%s was cancelled.".formatted(call.told()), "Ask again when you like.");
  }

  /** No answer came by the deadline. */
  public static AwsFailure timedOut(AwsCall call) {
    return offline(
        call,
        call.endpoint() == null
            ? "no answer came in time"
            : "no answer came from %s in time".formatted(asked(call)));
  }

  /** An answer came, and nothing could be made of it. */
  public static AwsFailure unreadable(AwsCall call) {
    return new AwsFailure(
        Kind.UNREADABLE_ANSWER,
        "%s: the answer could not be read. It was empty, cut off, or not in AWS’s form."
            .formatted(call.told()),
        "Ask again; if it stays so, see whether a proxy answers in AWS’s place.");
  }

  private static AwsFailure unresolved(AwsCall call, UnknownHostException unknown) {
    UsedProxy proxy = ProxyFailures.of(call);
    if (proxy != null) {
      return ProxyFailures.onTheWay(call, proxy, "its name could not be resolved");
    }
    if (custom(call)) {
      return offline(call, "the name of %s could not be resolved".formatted(asked(call)));
    }
    String what =
        "the name %s could not be resolved".formatted(Quotation.host(unknown.getMessage()));
    // Identity Center is in regions that KVS is not in.
    if (call.action().startsWith("sso") || Regions.all().contains(call.region())) {
      return offline(call, what);
    }
    return new AwsFailure(
        Kind.WRONG_REGION,
        "%s: “%s” is not a region that offers KVS, and %s."
            .formatted(call.told(), call.region(), what),
        "Choose a region that does; the nearest in name are %s."
            .formatted(String.join(", ", Regions.nearest(call.region()))));
  }

  /** Of AWS's own: who refused may be a proxy. */
  private static String refused(@Nullable Endpoint endpoint) {
    if (endpoint == null || endpoint.proxy() != null) {
      return "the connection was refused";
    }
    return endpoint.setting() == null
        ? "the connection to %s was refused".formatted(endpoint.told())
        : endpoint.told() + " refused the connection";
  }

  private static String asked(AwsCall call) {
    return call.endpoint() == null ? "AWS’s endpoint" : call.endpoint().told();
  }

  private static boolean custom(AwsCall call) {
    return call.endpoint() != null && call.endpoint().setting() != null;
  }

  private static AwsFailure offline(AwsCall call, String what) {
    UsedProxy proxy = ProxyFailures.of(call);
    if (proxy != null) {
      return ProxyFailures.onTheWay(call, proxy, what.replaceAll(",$", ""));
    }
    return new AwsFailure(
        Kind.NO_NETWORK,
        "%s: %s.".formatted(call.told(), what.replaceAll(",$", "")),
        custom(call) ? SEE_THE_SETTING : SEE_THE_NETWORK);
  }
}
