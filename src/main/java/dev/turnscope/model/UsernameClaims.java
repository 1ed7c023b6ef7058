package dev.turnscope.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the usernames of KVS say, {@code <expiry epoch seconds>:<base64 of "v1:" + the channel's
 * ARN>}, against what the list says. Pure; no sentence holds a username, or an ARN out of one.
 */
public final class UsernameClaims {
  /** AWS tells the time of day to the second, and rounds an end to one. */
  private static final Duration BY_AWS_CLOCK = Duration.ofSeconds(5);

  /** Where nobody told the time of day there, this computer's clock may be off by as much. */
  private static final Duration BY_OWN_CLOCK = Duration.ofMinutes(1);

  private static final String VERSION = "v1:";

  private final IceServerList list;
  private final Map<String, List<String>> servers = new LinkedHashMap<>();

  private UsernameClaims(IceServerList list) {
    this.list = list;
  }

  /**
   * Each difference as a sentence, once for all servers of which it is true. A list that a person
   * gave may be old, and nobody knows of which channel it is: there is none.
   */
  public static List<String> differences(IceServerList list) {
    if (list.source().kind() == Source.Kind.SERVERS) {
      return List.of();
    }
    UsernameClaims claims = new UsernameClaims(list);
    for (IceServer server : list.servers()) {
      if (server.credentials() != null) {
        claims.compareEnds(server, server.credentials());
        claims.compareChannels(server, server.credentials());
      }
    }
    List<String> sentences = new ArrayList<>();
    claims.servers.forEach(
        (what, names) -> sentences.add(what.formatted(String.join(" and ", names))));
    return sentences;
  }

  private void compareEnds(IceServer server, Credentials credentials) {
    Duration ttl = server.ttl();
    Optional<Instant> end = credentials.expiryInUsername();
    if (ttl == null || end.isEmpty()) {
      return;
    }
    Duration ahead = list.clockAhead();
    Instant answered = ahead == null ? list.fetchedAt() : list.fetchedAt().minus(ahead);
    Duration left = Duration.between(answered, end.get());
    Duration tolerance = ahead == null ? BY_OWN_CLOCK : BY_AWS_CLOCK;
    if (left.minus(ttl).abs().compareTo(tolerance) > 0) {
      add(server, endsDiffer(left, ttl, ahead == null));
    }
  }

  private static String endsDiffer(Duration byUsername, Duration byTtl, boolean clockUnknown) {
    String ended =
        byUsername.isNegative()
            ? "ended %s ago".formatted(Roughly.of(byUsername.negated()))
            : "end in %s".formatted(Roughly.of(byUsername));
    return "The username says that the credentials for %s "
        + "%s, but the TTL gives them %s: %s%s."
            .formatted(
                ended,
                Roughly.of(byTtl),
                byUsername.compareTo(byTtl) < 0 ? "they are old" : "they live longer than AWS says",
                clockUnknown ? ", or this computer’s clock is off" : "");
  }

  private void compareChannels(IceServer server, Credentials credentials) {
    SignalingEndpoint endpoint = list.endpoint();
    Optional<String> named = channelIn(credentials);
    if (endpoint != null && named.isPresent() && !named.get().equals(endpoint.channelArn())) {
      add(
          server,
          "The username of the credentials for %s is of another channel than the one asked for: "
              + whatDiffers(named.get(), endpoint.channelArn())
              + ".");
    }
  }

  private void add(IceServer server, String what) {
    servers.computeIfAbsent(what, _ -> new ArrayList<>()).add(server.name());
  }

  /** An ARN's fields, and of the last one name and time of creation. */
  private static String whatDiffers(String one, String other) {
    String[] its = one.split("[:/]", -1);
    String[] asked = other.split("[:/]", -1);
    List<String> parts = new ArrayList<>();
    String[] names = {
      "", "partition", "", "region", "account", "", "channel name", "time of creation"
    };
    for (int field = 0; field < names.length; field++) {
      boolean same = its.length == asked.length && its[field].equals(asked[field]);
      if (!names[field].isEmpty() && !same && its.length == asked.length) {
        parts.add(names[field]);
      }
    }
    return parts.isEmpty()
        ? "it names none in full"
        : "it names another " + String.join(", another ", parts);
  }

  /** The channel that a username of KVS's form is for; empty of any other form. */
  private static Optional<String> channelIn(Credentials credentials) {
    String username = credentials.username().reveal();
    int colon = username.indexOf(':');
    if (colon < 0 || credentials.expiryInUsername().isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] octets = Base64.getDecoder().decode(username.substring(colon + 1));
      String text = new String(octets, StandardCharsets.UTF_8);
      return text.startsWith(VERSION + "arn:")
          ? Optional.of(text.substring(VERSION.length()))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
