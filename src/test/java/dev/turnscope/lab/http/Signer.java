package dev.turnscope.lab.http;

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
public final class Signer {
  public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  public String keyId = "AKIDEXAMPLE";
  public String key = "example-key";
  public String region = "us-west-2";
  public String service = "kinesisvideo";
  public Instant time = NOW;
  public Map<String, String> extra = Map.of();

  /** What knows the key pair of a signer that is not changed. */
  public static SignatureCheck check() {
    return new SignatureCheck(
        AccessKeys.of(new Secret("AKIDEXAMPLE"), new Secret("example-key")),
        "kinesisvideo",
        "us-west-2",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** A POST that lacks its body. */
  public HttpRequest.Builder sign(URI endpoint, String path, String body) {
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
