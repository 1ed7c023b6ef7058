package dev.turnscope.lab.turn;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;

/**
 * Time-limited credentials in KVS's shape: the username is {@code <expiry epoch seconds>:<base64 of
 * "v1:" + the channel's ARN>}. The password follows from it, so that a server knows every
 * credential it issued without a table.
 */
public final class CredentialIssuer {
  private final KeyedHash hash = new KeyedHash();

  public Credentials issue(String channelArn, Instant expiresAt) {
    String channel =
        Base64.getEncoder().encodeToString(("v1:" + channelArn).getBytes(StandardCharsets.UTF_8));
    String username = expiresAt.getEpochSecond() + ":" + channel;
    return new Credentials(new Secret(username), password(username));
  }

  /**
   * The password of a username. It holds {@code /}, {@code +} and {@code =}, as KVS's may: clients
   * that mistake them show here.
   */
  Secret password(String username) {
    return IntStream.iterate(0, round -> round + 1)
        .mapToObj(round -> Base64.getEncoder().encodeToString(hash.of(round + " " + username)))
        .filter(text -> text.contains("/") && text.contains("+"))
        .map(Secret::new)
        .findFirst()
        .orElseThrow();
  }
}
