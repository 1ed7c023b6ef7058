package dev.turnscope.ui.servers;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** An ICE server: the heading of its URIs, with the time that its credentials have left. */
public final class ServerRow implements Row {
  private final String name;
  private final @Nullable Duration leftAtFirst;
  private final @Nullable Duration whole;
  private final ReadOnlyObjectWrapper<CredentialsLeft> left;
  private boolean refused;

  /**
   * @param now the local clock as the list is shown: from then on the time is counted
   */
  ServerRow(IceServer server, Instant fetchedAt, Instant now) {
    name = nameOf(server.uris());
    leftAtFirst = leftAt(server, fetchedAt, now);
    whole = server.ttl() == null ? leftAtFirst : server.ttl();
    left = new ReadOnlyObjectWrapper<>(CredentialsLeft.of(leftAtFirst, whole));
  }

  public String name() {
    return name;
  }

  public ReadOnlyObjectProperty<CredentialsLeft> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** The server itself says that they have ended, whatever the list promised. */
  void expire() {
    refused = true;
    left.set(CredentialsLeft.of(Duration.ZERO, whole));
  }

  void tick(Duration sinceShown) {
    if (leftAtFirst != null && !refused) {
      left.set(CredentialsLeft.of(leftAtFirst.minus(sinceShown), whole));
    }
  }

  private static @Nullable Duration leftAt(IceServer server, Instant fetchedAt, Instant now) {
    if (server.credentials() == null) {
      return null;
    }
    if (server.expiresAt() != null) {
      return Duration.between(now, server.expiresAt());
    }
    return server.ttl() == null ? null : server.ttl().minus(Duration.between(fetchedAt, now));
  }

  /** The host, with its port where all URIs share it. */
  private static String nameOf(List<ListedUri> uris) {
    List<IceUri> usable =
        uris.stream().filter(IceUri.class::isInstance).map(IceUri.class::cast).toList();
    if (usable.isEmpty()) {
      return uris.isEmpty()
          ? Words.of("servers.server.no-uris")
          : Words.of("servers.server.no-usable-uri");
    }
    IceUri first = usable.getFirst();
    return usable.stream().allMatch(uri -> uri.port() == first.port())
        ? first.hostAndPort()
        : first.host();
  }
}
