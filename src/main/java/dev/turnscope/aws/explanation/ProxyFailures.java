package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.UsedProxy;
import dev.turnscope.trust.UntrustedCertificate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Explains what a proxy on the way to AWS does. Who signs in there is in no sentence. */
public final class ProxyFailures {
  /** HTTP status 407, Proxy Authentication Required (RFC 9110 section 15.5.8). */
  static final int SIGN_IN_ASKED = 407;

  private static final String SEE_THE_PROXY =
      "Make sure that the proxy is right and runs, and that it lets HTTPS to AWS pass; or have AWS"
          + " asked directly, with NO_PROXY or “Proxy for AWS”.";

  /** Java's words for a proxy that makes no tunnel. */
  private static final Pattern NO_TUNNEL =
      Pattern.compile("Unable to tunnel through proxy\\. Proxy returns \"HTTP/\\S+ (\\d{3})\\b");

  private ProxyFailures() {}

  /** Where the proxy refused a tunnel; empty of any other failure. */
  static Optional<AwsFailure> noTunnel(AwsCall call, Throwable thrown) {
    Matcher refusal = NO_TUNNEL.matcher(String.valueOf(thrown.getMessage()));
    return refusal.find()
        ? Optional.of(refused(call, Integer.parseInt(refusal.group(1))))
        : Optional.empty();
  }

  /** The same question, of which a proxy's own refusal is told as one. */
  public static <T> Callable<T> watched(Callable<T> question, Supplier<AwsCall> asked) {
    return () -> {
      try {
        return question.call();
      } catch (AwsServiceException refusal) {
        if (refusal.statusCode() == SIGN_IN_ASKED) {
          throw refused(asked.get(), SIGN_IN_ASKED);
        }
        throw refusal;
      }
    };
  }

  static AwsFailure refused(AwsCall call, int status) {
    // Of a call that the SDK makes by itself nobody knows whom it asked; that it met a proxy is
    // known.
    UsedProxy told = of(call);
    UsedProxy proxy = told == null ? Proxies.ofThisProcess().toAws().orElse(null) : told;
    String name = proxy == null ? "the proxy" : "the proxy " + proxy.told();
    if (status != SIGN_IN_ASKED) {
      return new AwsFailure(
          Kind.PROXY_REFUSED,
          "%s: %s makes no connection to AWS (HTTP status %d)."
              .formatted(call.told(), name, status),
          SEE_THE_PROXY);
    }
    boolean given = proxy != null && proxy.signsIn();
    return new AwsFailure(
        Kind.PROXY_REFUSED,
        "%s: %s %s (HTTP status 407)."
            .formatted(
                call.told(),
                name,
                given
                    ? "does not take the user name and password that are set"
                    : "asks for a user name and password"),
        given
            ? "Correct them where the proxy is set; special characters are written as %40 for @."
            : "Put them into the proxy’s URL, http://USER:PASSWORD@HOST:PORT, in HTTPS_PROXY, and leave “Proxy for AWS” as usual.");
  }

  /** What went wrong on the way, where a proxy was on it. */
  static AwsFailure onTheWay(AwsCall call, UsedProxy proxy, String what) {
    return new AwsFailure(
        Kind.NO_NETWORK,
        "%s: %s, through the proxy %s.".formatted(call.told(), what, proxy.told()),
        SEE_THE_PROXY);
  }

  /** The failure of a TLS handshake, which a proxy may be the other end of. */
  static AwsFailure tls(AwsCall call, String asked, Throwable thrown) {
    UsedProxy proxy = of(call);
    String through = proxy == null ? "" : " It came through the proxy %s.".formatted(proxy.told());
    UntrustedCertificate certificate = certificateIn(thrown);
    if (certificate == null) {
      return new AwsFailure(
          Kind.UNTRUSTED_CERTIFICATE,
          "%s: TLS to %s failed.%s".formatted(call.told(), asked, through),
          "A proxy may be opening the connection: its certificate has to be trusted here.");
    }
    String whose = certificate.subject().replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    return new AwsFailure(
        Kind.UNTRUSTED_CERTIFICATE,
        "%s: %s shows a certificate that %s. It is that of %s.%s"
            .formatted(call.told(), asked, wrong(certificate), whose, through),
        switch (certificate.why()) {
          case UNKNOWN_AUTHORITY ->
              "A proxy may be opening the connection: have its authority added to this computer’s"
                  + " root certificates, or AWS exempted from being opened.";
          case OUT_OF_DATE ->
              "Check this computer’s clock, then ask whether a proxy is in between.";
          case OTHER_HOST -> "Ask whether DNS or a proxy leads AWS’s endpoint elsewhere.";
        });
  }

  private static String wrong(UntrustedCertificate certificate) {
    return switch (certificate.why()) {
      case UNKNOWN_AUTHORITY -> "comes from an authority that this computer does not trust";
      case OUT_OF_DATE -> "is not valid now";
      case OTHER_HOST -> "is for another host";
    };
  }

  private static @Nullable UntrustedCertificate certificateIn(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < SilenceFailures.DEEPEST; depth++) {
      if (cause instanceof UntrustedCertificate found) {
        return found;
      }
      cause = cause.getCause();
    }
    return null;
  }

  static @Nullable UsedProxy of(AwsCall call) {
    return call.endpoint() == null ? null : call.endpoint().proxy();
  }
}
