package dev.turnscope.check;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.model.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to try, and how long: one item a URI of the list, in its order.
 *
 * @param proxy what is set here for calls to the web and the engines do not use, null for none
 * @param networks on how many networks libwebrtc gathers here
 */
public record CheckPlan(
    IceServerList list,
    List<Item> items,
    Duration deadline,
    @Nullable WebProxy proxy,
    int networks) {
  /**
   * Requests over UDP are sent at 0, 0.25, 0.75, 1.75 and 3.75 s: four losses in a row are
   * survived, and a person still waits for the answer.
   */
  public static final Duration DEADLINE = Duration.ofSeconds(5);

  /** More than any list of KVS holds; fewer where {@link Allocations} says so. */
  public static final int MOST_AT_ONCE = 12;

  public CheckPlan {
    items = List.copyOf(items);
  }

  /** A plan for a computer of which nobody has counted the networks. */
  public CheckPlan(
      IceServerList list, List<Item> items, Duration deadline, @Nullable WebProxy proxy) {
    this(list, items, deadline, proxy, Networks.LIKELY);
  }

  /**
   * One URI.
   *
   * @param credentials its server's, null where the list gave none
   * @param fetched whether the list was fetched, and so can be fetched again
   */
  public record Item(
      int index, int server, ListedUri uri, @Nullable Credentials credentials, boolean fetched) {

    /** The same with credentials of another list. */
    Item with(Credentials others) {
      return new Item(index, server, uri, others, fetched);
    }

    /** Whether a TURN server is listed without the credentials that it will ask for. */
    boolean lacksCredentials() {
      return uri instanceof IceUri ice
          && ice.relays()
          && (credentials == null || credentials.incomplete());
    }

    /** Whether the username names an end that has passed. */
    boolean credentialsExpiredAt(Instant now) {
      return credentials != null
          && credentials.expiryInUsername().filter(expiry -> !expiry.isAfter(now)).isPresent();
    }
  }

  public static CheckPlan of(IceServerList list, Duration deadline, Set<Transport> transports) {
    List<Item> items = new ArrayList<>();
    boolean fetched = list.source().kind() != Source.Kind.SERVERS;
    for (int server = 0; server < list.servers().size(); server++) {
      IceServer entry = list.servers().get(server);
      for (ListedUri uri : entry.uris()) {
        if (!(uri instanceof IceUri ice) || transports.contains(ice.transport())) {
          items.add(new Item(items.size(), server, uri, entry.credentials(), fetched));
        }
      }
    }
    return new CheckPlan(list, items, deadline, null);
  }

  /** The same on a computer with so many networks. */
  public CheckPlan across(int count) {
    return new CheckPlan(list, items, deadline, proxy, count);
  }

  /** The same on a computer where a proxy is set for the web. */
  public CheckPlan behind(Optional<WebProxy> other) {
    return new CheckPlan(list, items, deadline, other.orElse(null), networks);
  }

  /** The URI of that text, empty where it was refused or is not in the plan. */
  Optional<IceUri> uri(String text) {
    return items.stream()
        .map(Item::uri)
        .filter(uri -> uri.text().equals(text))
        .filter(IceUri.class::isInstance)
        .map(IceUri.class::cast)
        .findFirst();
  }

  public static CheckPlan of(IceServerList list) {
    return of(list, DEADLINE, EnumSet.allOf(Transport.class));
  }
}
