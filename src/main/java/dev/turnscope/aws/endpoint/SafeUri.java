package dev.turnscope.aws.endpoint;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Addresses that AWS names in its answers, as far as they may be gone to. */
public final class SafeUri {
  private SafeUri() {}

  /** Null for an endpoint over which credentials would travel in clear. */
  public static @Nullable URI of(@Nullable String text) {
    try {
      URI uri = URI.create(Objects.requireNonNullElse(text, ""));
      boolean local = "127.0.0.1".equals(uri.getHost());
      boolean secure = "https".equals(uri.getScheme());
      return uri.getHost() != null && (secure || local) ? uri : null;
    } catch (IllegalArgumentException notAUri) {
      return null;
    }
  }
}
