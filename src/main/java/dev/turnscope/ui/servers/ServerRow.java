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
  private @Nullable Duration leftAtFirst;
  private @Nullable Duration whole;
  private final ReadOnlyObjectWrapper<CredentialsLeft> left;
  private boolean settled;

  /**
   * @param now the local clock when the list had come: from then on the time is counted
   */
  ServerRow(IceServer server, Instant fetchedAt, Instant now) {
    name = nameOf(server.uris());
    leftAtFirst = server.leftAt(fetchedAt, now);
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
    settled = true;
    left.set(CredentialsLeft.of(Duration.ZERO, whole));
  }

  /**
   * A later list has come, from which on the time is counted.
   *
   * @param entry its entry of this server, null where it has none
   */
  void renew(@Nullable IceServer entry, Instant fetchedAt, Instant now) {
    if (entry != null) {
      settled = false;
      leftAtFirst = entry.leftAt(fetchedAt, now);
      whole = entry.ttl() == null ? leftAtFirst : entry.ttl();
      tick(Duration.ZERO);
    } else if (leftAtFirst != null) {
      settled = true;
      left.set(CredentialsLeft.replaced());
    }
  }

  /** Whether an entry of another list is of this server. */
  boolean isNamed(IceServer entry) {
    return name.equals(nameOf(entry.uris()));
  }

  void tick(Duration sinceFetched) {
    if (leftAtFirst != null && !settled) {
      left.set(CredentialsLeft.of(leftAtFirst.minus(sinceFetched), whole));
    }
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
