package dev.turnscope.update;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What is said of each way to get no answer: what, where, and what to do. */
final class LookFailures {
  private static final String NETWORK =
      "Try it in a browser: this network may not let you reach it.";
  private static final String PROXY =
      "A proxy of this network may answer in its place: ask whoever runs it.";
  private static final String LATER = "Look again later.";
  private static final int TOO_MANY_REQUESTS = 429;

  private LookFailures() {}

  static LookFailure late(URI place, Duration deadline) {
    return new LookFailure(
        "%s has not answered within %d seconds."
            .formatted(place.getHost(), Math.max(1, deadline.toSeconds())),
        NETWORK);
  }

  static LookFailure of(URI place, IOException failure) {
    String host = place.getHost();
    return switch (failure) {
      case UnknownHostException _ ->
          new LookFailure(
              "The name %s cannot be looked up from here.".formatted(host),
              "Make sure that this computer has a network.");
      case ConnectException _ ->
          new LookFailure("%s cannot be connected to.".formatted(host), NETWORK);
      case NoRouteToHostException _ ->
          new LookFailure("This computer has no way to %s.".formatted(host), NETWORK);
      case SocketTimeoutException _ ->
          new LookFailure("%s has not answered in time.".formatted(host), NETWORK);
      case SSLException _ when isOfCertificate(failure) ->
          new LookFailure(
              "Java does not trust the certificate that came for %s.".formatted(host), PROXY);
      case SSLException _ ->
          new LookFailure("TLS with %s could not be agreed on.".formatted(host), NETWORK);
      default ->
          new LookFailure(
              "The connection to %s ended before its whole answer.".formatted(host), LATER);
    };
  }

  static LookFailure status(URI place, int status) {
    String host = place.getHost();
    return switch (status) {
      case HttpURLConnection.HTTP_NOT_FOUND ->
          new LookFailure("%s knows of no release at %s.".formatted(host, place), LATER);
      case HttpURLConnection.HTTP_FORBIDDEN, TOO_MANY_REQUESTS ->
          new LookFailure(
              "%s takes no more questions from this network for now.".formatted(host), LATER);
      default -> new LookFailure("%s answers with HTTP status %d.".formatted(host, status), LATER);
    };
  }

  static LookFailure notFollowed(URI place) {
    return new LookFailure(
        "%s sends on to a place that Turnscope does not follow.".formatted(place.getHost()),
        NETWORK);
  }

  static LookFailure tooLong(URI place) {
    return new LookFailure(
        "The answer of %s is too long for a release.".formatted(place.getHost()), NETWORK);
  }

  static LookFailure noRelease(URI place) {
    return new LookFailure("What %s answers is no release.".formatted(place.getHost()), PROXY);
  }

  private static boolean isOfCertificate(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(CertificateException.class::isInstance);
  }
}
