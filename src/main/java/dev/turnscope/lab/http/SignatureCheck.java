package dev.turnscope.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.turnscope.model.Secret;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Verifies a request's signature as AWS's front end does, against the keys that are known. */
public final class SignatureCheck {
  /** AWS's own tolerance. */
  private static final Duration LARGEST_CLOCK_SKEW = Duration.ofMinutes(5);

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final AccessKeys keys;
  private final String service;
  private final String region;
  private final Clock clock;

  /**
   * For the calls of one service.
   *
   * @param service its name in a credential scope
   */
  public SignatureCheck(AccessKeys keys, String service, String region, Clock clock) {
    this.keys = keys;
    this.service = service;
    this.region = region;
    this.clock = clock;
  }

  /** Who signed a request; whose signature is not right is refused. */
  public Principal check(AwsRequest request) throws AwsError {
    Authorization authorization = Authorization.read(request.header("authorization"));
    AccessKey key = key(authorization, request.header("x-amz-security-token"));
    checkScope(authorization.scope());
    String timestamp = timestamp(request, authorization.scope());
    SortedMap<String, String> headers = signedHeaders(request, authorization);
    String payloadHash = SignatureV4.hash(request.body());
    String canonicalRequest =
        SignatureV4.canonicalRequest(
            request.method(), request.path(), request.query(), headers, payloadHash);
    String expected =
        SignatureV4.sign(
            key.secret(),
            authorization.scope(),
            SignatureV4.stringToSign(timestamp, authorization.scope(), canonicalRequest));
    String statedHash = headers.getOrDefault("x-amz-content-sha256", payloadHash);
    if (!statedHash.equals(payloadHash) || !same(expected, authorization.signature())) {
      throw invalid(
          "The request signature we calculated does not match the signature you provided. Check"
              + " your AWS Secret Access Key and signing method. Consult the service documentation"
              + " for details.");
    }
    return key.principal();
  }

  /** A token that comes with a user's own key is not looked at, other than AWS does it. */
  private AccessKey key(Authorization authorization, @Nullable String token) throws AwsError {
    AccessKey key = keys.find(authorization.accessKeyId());
    if (key == null || !hasToken(key, token)) {
      throw new AwsError(
          403,
          "UnrecognizedClientException",
          "The security token included in the request is invalid.");
    }
    if (key.ends() != null && !key.ends().isAfter(clock.instant())) {
      throw new AwsError(
          403, "ExpiredTokenException", "The security token included in the request is expired");
    }
    return key;
  }

  private static boolean hasToken(AccessKey key, @Nullable String token) {
    return key.sessionToken() == null
        || token != null && key.sessionToken().equals(new Secret(token));
  }

  private void checkScope(CredentialScope scope) throws AwsError {
    if (!scope.region().equals(region)) {
      throw invalid("Credential should be scoped to a valid region, not '" + scope.region() + "'.");
    }
    if (!scope.service().equals(service)) {
      throw invalid("Credential should be scoped to correct service: '" + service + "'.");
    }
  }

  private String timestamp(AwsRequest request, CredentialScope scope) throws AwsError {
    String timestamp = request.header("x-amz-date");
    if (timestamp == null) {
      throw new AwsError(
          403,
          "IncompleteSignatureException",
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
    }
    Instant signed;
    try {
      signed = LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notATimestamp) {
      throw new AwsError(
          403,
          "IncompleteSignatureException",
          "Date must be in ISO-8601 'basic format'. See ISO-8601.");
    }
    if (!timestamp.startsWith(scope.date())) {
      throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version.");
    }
    checkClock(timestamp, signed);
    return timestamp;
  }

  private void checkClock(String timestamp, Instant signed) throws AwsError {
    Instant now = clock.instant();
    Instant earliest = now.minus(LARGEST_CLOCK_SKEW);
    Instant latest = now.plus(LARGEST_CLOCK_SKEW);
    if (signed.isBefore(earliest)) {
      throw invalid(
          "Signature expired: %s is now earlier than %s (%s - 5 min.)"
              .formatted(timestamp, basic(earliest), basic(now)));
    }
    if (signed.isAfter(latest)) {
      throw invalid(
          "Signature not yet current: %s is still later than %s (%s + 5 min.)"
              .formatted(timestamp, basic(latest), basic(now)));
    }
  }

  private static SortedMap<String, String> signedHeaders(
      AwsRequest request, Authorization authorization) throws AwsError {
    SortedMap<String, String> headers = new TreeMap<>();
    for (String name : authorization.signedHeaders()) {
      String value = request.header(name);
      if (value == null) {
        throw invalid("'" + name + "' is a signed header and is not in the request.");
      }
      headers.put(name, value);
    }
    for (String name : request.headers().keySet()) {
      if ((name.equals("host") || name.startsWith("x-amz-")) && !headers.containsKey(name)) {
        throw invalid("'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
      }
    }
    return headers;
  }

  private static AwsError invalid(String text) {
    return new AwsError(403, "InvalidSignatureException", text);
  }

  private static String basic(Instant instant) {
    return TIMESTAMP.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }
}
