package dev.turnscope.lab.http;

import dev.turnscope.model.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lab gave out lately, by its secret: the oldest are forgotten, so that it is bounded. */
public final class Recent<V> {
  /** More than anybody uses at once. */
  private static final int MOST = 1_000;

  private final Map<String, V> values = new LinkedHashMap<>();

  /** Keeps a value, in the place of another of the same secret. */
  public synchronized void put(Secret secret, V value) {
    values.put(secret.reveal(), value);
    if (values.size() > MOST) {
      values.remove(values.keySet().iterator().next());
    }
  }

  /** The value of a secret, or null where there is none or it is forgotten. */
  public synchronized @Nullable V get(Secret secret) {
    return values.get(secret.reveal());
  }

  /** Takes the value of a secret away, which is null where there is none. */
  public synchronized @Nullable V remove(Secret secret) {
    return values.remove(secret.reveal());
  }
}
