package dev.turnscope.aws.kvs;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesisvideosignaling.model.GetIceServerConfigResponse;

/**
 * Turns GetIceServerConfig's answer into our records. The SDK's own print passwords in clear, so
 * they go no further than this.
 */
final class IceServerListReader {
  /** A person reads no more. */
  private static final int MOST_NOTICES = 20;

  private final Instant fetchedAt;
  private final @Nullable Duration clockAhead;
  private final List<IceServer> servers = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private int taken;
  private int listed;

  /**
   * @param clockAhead this computer's clock less AWS's, null where AWS did not tell the time
   */
  IceServerListReader(Instant fetchedAt, @Nullable Duration clockAhead) {
    this.fetchedAt = fetchedAt;
    this.clockAhead = clockAhead;
  }

  List<IceServer> servers() {
    return servers;
  }

  /** The first of what is odd, and that there is more. */
  List<String> notices() {
    if (notices.size() <= MOST_NOTICES) {
      return notices;
    }
    List<String> first = new ArrayList<>(notices.subList(0, MOST_NOTICES));
    first.add(
        "There is more of the kind in the list: %d further notices are left out."
            .formatted(notices.size() - MOST_NOTICES));
    return first;
  }

  /** How many URIs were too many. */
  int leftOut() {
    return listed - taken;
  }

  void read(GetIceServerConfigResponse answer) {
    var entries = answer.iceServerList();
    if (entries.isEmpty()) {
      notices.add("IceServerList is empty: AWS named no TURN server.");
    }
    for (int index = 0; index < entries.size(); index++) {
      String place = "IceServerList[" + index + "]";
      var entry = entries.get(index);
      if (entry == null) {
        notices.add(place + " is null.");
      } else {
        read(place, entry);
      }
    }
    if (leftOut() > 0) {
      notices.addFirst(IceServerList.tooLong(listed));
    }
  }

  private void read(
      String place, software.amazon.awssdk.services.kinesisvideosignaling.model.IceServer entry) {
    List<ListedUri> uris = uris(entry.uris());
    if (uris.isEmpty() && taken == IceServerList.MOST_URIS) {
      return;
    }
    if (uris.isEmpty()) {
      notices.add(place + ".Uris names no URI.");
    }
    Credentials credentials = credentials(place, entry.username(), entry.password());
    Duration ttl = ttl(place, entry.ttl());
    IceServer server = new IceServer(uris, credentials, ttl, expiresAt(ttl, credentials));
    servers.add(server);
  }

  private List<ListedUri> uris(List<@Nullable String> texts) {
    List<String> there = texts.stream().filter(Objects::nonNull).toList();
    List<ListedUri> uris =
        there.stream().limit(IceServerList.MOST_URIS - taken).map(ListedUri::read).toList();
    listed += there.size();
    taken += uris.size();
    return uris;
  }

  private @Nullable Credentials credentials(
      String place, @Nullable String username, @Nullable String password) {
    if (username == null || username.isEmpty()) {
      notices.add(place + ".Username is missing.");
    }
    if (password == null || password.isEmpty()) {
      notices.add(place + ".Password is missing.");
    }
    return username == null && password == null
        ? null
        : new Credentials(
            new Secret(Objects.requireNonNullElse(username, "")),
            new Secret(Objects.requireNonNullElse(password, "")));
  }

  private @Nullable Duration ttl(String place, @Nullable Integer seconds) {
    if (seconds == null) {
      notices.add(place + ".Ttl is missing: AWS did not say how long the credentials live.");
      return null;
    }
    return TimeToLive.read(place + ".Ttl", seconds, notices::add);
  }

  private @Nullable Instant expiresAt(@Nullable Duration ttl, @Nullable Credentials credentials) {
    if (ttl != null) {
      return fetchedAt.plus(ttl);
    }
    return credentials == null
        ? null
        : credentials.expiryInUsername().map(end -> end.plus(ahead())).orElse(null);
  }

  private Duration ahead() {
    return Objects.requireNonNullElse(clockAhead, Duration.ZERO);
  }
}
