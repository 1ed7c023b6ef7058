package dev.turnscope.source.text;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the entries of one list: W3C's member names, and those of GetIceServerConfig. A value of
 * the wrong type is left out with a notice that names its place and never its content.
 */
final class EntryReader {
  static final List<String> URI_NAMES = List.of("urls", "url", "Uris", "uris");
  private static final List<String> USERNAMES = List.of("username", "Username");
  private static final List<String> PASSWORDS = List.of("credential", "Password", "password");
  private static final List<String> TTLS = List.of("Ttl", "ttl");

  private final Instant readAt;
  private final int mostUris;
  private final Notices notices;
  private int listed;

  EntryReader(Instant readAt, int mostUris, Notices notices) {
    this.readAt = readAt;
    this.mostUris = mostUris;
    this.notices = notices;
  }

  /** How many URIs the entries held so far, those beyond the bound included. */
  int listed() {
    return listed;
  }

  Optional<IceServer> read(Place place, JsonNode entry) {
    if (!entry.isObject() || Lost.of(entry).isPresent()) {
      String whole = place.or("The entry");
      notices.add(whole + " is " + kind(entry) + ": an ICE server’s object was expected.");
      return Optional.empty();
    }
    List<ListedUri> uris = uris(place, entry);
    if (uris.isEmpty()) {
      return Optional.empty();
    }
    Credentials credentials = credentials(place, entry, uris);
    Duration ttl = ttl(place, entry);
    return Optional.of(new IceServer(uris, credentials, ttl, expiry(credentials, ttl)));
  }

  private List<ListedUri> uris(Place place, JsonNode entry) {
    String name = present(entry, URI_NAMES);
    if (name == null) {
      notices.add(place.or("The entry") + " names no URI: urls or Uris is missing.");
      return List.of();
    }
    JsonNode value = entry.path(name);
    List<ListedUri> uris = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (value.isArray()) {
      if (value.isEmpty()) {
        notices.add(place.member(name) + " is empty: an ICE server has one URI at the least.");
      }
      int index = 0;
      for (JsonNode uri : value) {
        add(place.member(name).element(index++), uri, uris, seen);
      }
    } else {
      add(place.member(name), value, uris, seen);
    }
    return uris;
  }

  private void add(Place place, JsonNode value, List<ListedUri> uris, Set<String> seen) {
    if (!value.isString()) {
      notices.add(place + " is " + kind(value) + ": a URI in quotes was expected.");
    } else if (shortened(place, value.stringValue())) {
      notices.advise(Lost.ADVICE);
    } else if (!seen.add(value.stringValue())) {
      notices.add(place + " repeats a URI of the same entry: it is taken once.");
    } else if (++listed <= mostUris) {
      uris.add(ListedUri.read(value.stringValue()));
    }
  }

  private @Nullable Credentials credentials(Place place, JsonNode entry, List<ListedUri> uris) {
    String username = text(place, entry, USERNAMES);
    String password = text(place, entry, PASSWORDS);
    boolean relays = uris.stream().anyMatch(uri -> uri instanceof IceUri ice && ice.relays());
    if (relays && (username.isEmpty() || password.isEmpty())) {
      String missing =
          !username.isEmpty()
              ? "a password"
              : !password.isEmpty() ? "a username" : "a username and a password";
      notices.add(place.or("The entry") + " lists a TURN server without " + missing + ".");
    }
    return username.isEmpty() && password.isEmpty()
        ? null
        : new Credentials(new Secret(username), new Secret(password));
  }

  private String text(Place place, JsonNode entry, List<String> names) {
    String name = present(entry, names);
    if (name == null || entry.path(name).isNull()) {
      return "";
    }
    JsonNode value = entry.path(name);
    if (!value.isString()) {
      notices.add(place.member(name) + " is " + kind(value) + ": a text in quotes was expected.");
      return "";
    }
    if (shortened(place.member(name), value.stringValue())) {
      notices.advise(Lost.ADVICE);
      return "";
    }
    return value.stringValue();
  }

  private @Nullable Duration ttl(Place place, JsonNode entry) {
    String name = present(entry, TTLS);
    if (name == null) {
      if (entry.has("Uris")) {
        notices.add(
            place.or("The entry") + " has no Ttl: how long it is valid is not known from it.");
      }
      return null;
    }
    JsonNode value = entry.path(name);
    if (!value.canConvertToInt() || !value.canConvertToExactIntegral()) {
      notices.add(
          place.member(name)
              + " is "
              + (value.isNumber() ? "no whole number that a TTL can be" : JsonTypes.of(value))
              + ": a number of seconds was expected.");
      return null;
    }
    return TimeToLive.read(place.member(name).name(), value.intValue(), notices::add);
  }

  /** When the list was fetched is not known, so a username that tells the end is believed first. */
  private @Nullable Instant expiry(@Nullable Credentials credentials, @Nullable Duration ttl) {
    Instant byTtl = ttl == null ? null : readAt.plus(ttl);
    return credentials == null ? byTtl : credentials.expiryInUsername().orElse(byTtl);
  }

  private static @Nullable String present(JsonNode entry, List<String> names) {
    return names.stream().filter(entry::has).findFirst().orElse(null);
  }

  private boolean shortened(Place place, String text) {
    if (text.indexOf(Lost.ELLIPSIS) < 0) {
      return false;
    }
    notices.add(place + " was cut short with “…”, and is of no use: it was left out.");
    return true;
  }

  private String kind(JsonNode value) {
    if (Lost.of(value).equals(Optional.of(Lost.CONSOLE))) {
      notices.advise(Lost.ADVICE);
    }
    return JsonTypes.of(value);
  }
}
