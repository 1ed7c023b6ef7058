package dev.turnscope.lab.http;

import dev.turnscope.model.Secret;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys that the lab knows: users' own, and those of the sessions that it gave. */
public final class AccessKeys {
  private final Map<String, AccessKey> users = new ConcurrentHashMap<>();
  private final Recent<AccessKey> sessions = new Recent<>();

  /** One key pair, which is the lab's user's. */
  public static AccessKeys of(Secret id, Secret secret) {
    AccessKeys keys = new AccessKeys();
    keys.add(AccessKey.longTerm(id, secret, Principal.LAB_USER));
    return keys;
  }

  /** Accepts its signatures from now on. */
  public void add(AccessKey key) {
    if (key.sessionToken() == null) {
      users.put(key.id().reveal(), key);
    } else {
      sessions.put(key.id(), key);
    }
  }

  @Nullable AccessKey find(String id) {
    AccessKey user = users.get(id);
    return user == null ? sessions.get(new Secret(id)) : user;
  }
}
