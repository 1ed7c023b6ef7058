package dev.turnscope.aws.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An IAM Identity Center that people sign in to.
 *
 * @param name of its sso-session section, null in the older form without one
 * @param scopes what the sign-in is good for, empty in the older form
 */
public record SsoSession(
    @Nullable String name, String startUrl, String region, List<String> scopes) {

  public SsoSession {
    scopes = List.copyOf(scopes);
  }

  /** As the AWS CLI names the file. */
  String cacheFile() {
    try {
      byte[] key = Objects.requireNonNullElse(name, startUrl).getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(key);
      return HexFormat.of().formatHex(hash) + ".json";
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-1", missing);
    }
  }
}
