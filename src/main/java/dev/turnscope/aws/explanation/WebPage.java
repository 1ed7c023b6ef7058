package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsFailure.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An answer in AWS's place: a proxy's, or that of a network which wants a person to sign in. */
public final class WebPage {
  private static final String CAUSE =
      "A proxy answered, or a network that wants one to sign in first (a captive portal).";
  private static final String STEP =
      "Open a web page in a browser and follow it, or set the proxy that this network asks for, then"
          + " ask again.";

  private WebPage() {}

  /** AWS writes JSON or XML. */
  public static boolean is(@Nullable SdkHttpResponse response) {
    return response != null
        && response
            .firstMatchingHeader("Content-Type")
            .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
            .isPresent();
  }

  /** For a page that came with this status. */
  public static Explanation explanation(int status) {
    return Explanation.of(
            Kind.NOT_AWS,
            "a web page came instead of AWS’s answer (HTTP %d)".formatted(status),
            CAUSE,
            STEP)
        .unquoted();
  }

  /** AWS sends nobody elsewhere. */
  static Explanation redirect(int status) {
    return Explanation.of(
            Kind.UNREADABLE_ANSWER,
            "the answer leads elsewhere (HTTP %d), which AWS’s do not".formatted(status),
            CAUSE,
            STEP)
        .unquoted();
  }
}
