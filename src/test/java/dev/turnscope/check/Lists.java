package dev.turnscope.check;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ICE server lists for the tests of this room. */
final class Lists {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Credentials VALID = credentials(NOW.plusSeconds(300));
  static final Credentials EXPIRED = credentials(NOW.minusSeconds(600));

  private Lists() {}

  static Credentials credentials(Instant expiry) {
    return new Credentials(
        new Secret(expiry.getEpochSecond() + ":user-marker"), new Secret("password-marker"));
  }

  static IceServer server(@Nullable Credentials credentials, String... uris) {
    return new IceServer(
        Arrays.stream(uris).map(ListedUri::read).toList(), credentials, null, null);
  }

  static CheckPlan plan(IceServer... servers) {
    return CheckPlan.of(
        new IceServerList(Source.servers(), List.of(servers), NOW, List.of(), List.of()));
  }
}
