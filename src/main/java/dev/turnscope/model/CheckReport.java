package dev.turnscope.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a check. It holds no secret: window, terminal and file show the same value. */
public record CheckReport(
    String app,
    Instant startedAt,
    Duration elapsed,
    Source source,
    List<Server> servers,
    List<UriResult> results,
    Conclusion conclusion,
    List<String> notices) {

  public CheckReport {
    servers = List.copyOf(servers);
    results = List.copyOf(results);
    notices = List.copyOf(notices);
  }

  /** An ICE server without its credentials. */
  public record Server(List<String> uris, @Nullable Duration ttl, @Nullable Instant expiresAt) {

    public Server {
      uris = List.copyOf(uris);
    }

    public static Server of(IceServer server) {
      return new Server(
          server.uris().stream().map(ListedUri::text).toList(), server.ttl(), server.expiresAt());
    }
  }
}
