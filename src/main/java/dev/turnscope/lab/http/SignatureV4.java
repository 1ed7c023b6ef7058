package dev.turnscope.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.model.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of AWS Signature Version 4, as AWS's IAM User Guide defines it. */
final class SignatureV4 {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  static final String TERMINATOR = "aws4_request";

  private SignatureV4() {}

  /**
   * The canonical request.
   *
   * @param path encoded already
   * @param query encoded already, empty where there is none
   * @param headers the signed headers, names in small letters
   */
  static String canonicalRequest(
      String method,
      String path,
      String query,
      SortedMap<String, String> headers,
      String payloadHash) {
    String sortedQuery =
        query.isEmpty()
            ? ""
            : Arrays.stream(query.split("&", -1))
                .map(pair -> pair.indexOf('=') < 0 ? pair + "=" : pair)
                .sorted()
                .collect(Collectors.joining("&"));
    String lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + folded(header) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n", method, path, sortedQuery, lines, String.join(";", headers.keySet()), payloadHash);
  }

  static String stringToSign(String timestamp, CredentialScope scope, String canonicalRequest) {
    return String.join(
        "\n", ALGORITHM, timestamp, scope.toString(), hash(canonicalRequest.getBytes(UTF_8)));
  }

  static String sign(Secret secretAccessKey, CredentialScope scope, String stringToSign) {
    byte[] key = ("AWS4" + secretAccessKey.reveal()).getBytes(UTF_8);
    key = hmac(key, scope.date());
    key = hmac(key, scope.region());
    key = hmac(key, scope.service());
    key = hmac(key, TERMINATOR);
    return HexFormat.of().formatHex(hmac(key, stringToSign));
  }

  /** The hexadecimal SHA-256 of a payload. */
  static String hash(byte[] payload) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String folded(Map.Entry<String, String> header) {
    return header.getValue().strip().replaceAll(" +", " ");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
