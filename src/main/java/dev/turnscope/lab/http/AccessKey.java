package dev.turnscope.lab.http;

import dev.turnscope.model.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that requests are signed with.
 *
 * @param sessionToken what each request of a session brings; null for a user's own key
 * @param ends when a session ends; null for a user's own key
 */
public record AccessKey(
    Secret id,
    Secret secret,
    @Nullable Secret sessionToken,
    @Nullable Instant ends,
    Principal principal) {

  /** A user's own, which does not end. */
  public static AccessKey longTerm(Secret id, Secret secret, Principal principal) {
    return new AccessKey(id, secret, null, null, principal);
  }
}
