package dev.turnscope.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Secret;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** AWS's published examples: the IAM User Guide's, and two of the Signature Version 4 suite. */
class SignatureV4Test {
  private static final Secret KEY = new Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
  private static final String TIMESTAMP = "20150830T123600Z";
  private static final String EMPTY = SignatureV4.hash(new byte[0]);

  @Test
  void hashesTheEmptyPayload() {
    assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", EMPTY);
  }

  @Test
  void signsTheGuidesListUsersRequest() {
    CredentialScope scope = new CredentialScope("20150830", "us-east-1", "iam");
    String canonical =
        SignatureV4.canonicalRequest(
            "GET",
            "/",
            "Version=2010-05-08&Action=ListUsers",
            new TreeMap<>(
                Map.of(
                    "content-type", "application/x-www-form-urlencoded; charset=utf-8",
                    "host", "iam.amazonaws.com",
                    "x-amz-date", TIMESTAMP)),
            EMPTY);

    assertEquals(
        "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59",
        SignatureV4.hash(canonical.getBytes(UTF_8)));
    assertEquals(
        "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
        SignatureV4.sign(KEY, scope, SignatureV4.stringToSign(TIMESTAMP, scope, canonical)));
  }

  @Test
  void signsTheSuitesPlainGetAndPost() {
    assertEquals(
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31", vanilla("GET"));
    assertEquals(
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b", vanilla("POST"));
  }

  @Test
  void foldsTheBlanksOfAHeader() {
    String canonical =
        SignatureV4.canonicalRequest(
            "GET", "/", "", new TreeMap<>(Map.of("my-header1", "  a   b   c  ")), EMPTY);

    assertEquals("GET\n/\n\nmy-header1:a b c\n\nmy-header1\n" + EMPTY, canonical);
  }

  private static String vanilla(String method) {
    CredentialScope scope = new CredentialScope("20150830", "us-east-1", "service");
    String canonical =
        SignatureV4.canonicalRequest(
            method,
            "/",
            "",
            new TreeMap<>(Map.of("host", "example.amazonaws.com", "x-amz-date", TIMESTAMP)),
            EMPTY);
    return SignatureV4.sign(KEY, scope, SignatureV4.stringToSign(TIMESTAMP, scope, canonical));
  }
}
