package dev.turnscope.lab.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.model.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** Signs requests by hand, rightly or, as a test wants it, wrongly. */
final class Signer {
  static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  String keyId = "AKIDEXAMPLE";
  String key = "example-key";
  String region = "us-west-2";
  String service = "kinesisvideo";
  Instant time = NOW;
  Map<String, String> extra = Map.of();

  /** What knows the key pair of a signer that is not changed. */
  static SignatureCheck check() {
    return new SignatureCheck(
        new Secret("AKIDEXAMPLE"),
        new Secret("example-key"),
        "us-west-2",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  HttpRequest.Builder sign(URI endpoint, String path, String body) {
    String timestamp = BASIC.format(time);
    TreeMap<String, String> headers = new TreeMap<>(extra);
    headers.put("x-amz-date", timestamp);
    HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path));
    headers.forEach(request::header);
    headers.put("host", endpoint.getAuthority());
    CredentialScope scope = new CredentialScope(timestamp.substring(0, 8), region, service);
    String canonical =
        SignatureV4.canonicalRequest(
            "POST", path, "", headers, SignatureV4.hash(body.getBytes(UTF_8)));
    String signature =
        SignatureV4.sign(
            new Secret(key), scope, SignatureV4.stringToSign(timestamp, scope, canonical));
    return request.header(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(keyId, scope, String.join(";", headers.keySet()), signature));
  }
}
