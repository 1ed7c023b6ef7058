package dev.turnscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServerListTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final IceServerList LIST =
      new IceServerList(
          new Source(Source.Kind.LAB, "short-ttl", "us-west-2", null),
          List.of(
              new IceServer(List.of(ListedUri.read("stun:192.0.2.1")), null, null, null),
              new IceServer(
                  List.of(ListedUri.read("turn:192.0.2.7"), ListedUri.read("TURN:192.0.2.7")),
                  new Credentials(new Secret("user-marker"), new Secret("password-marker")),
                  Duration.ofSeconds(30),
                  NOW.plusSeconds(30))),
          NOW,
          List.of(),
          List.of());

  @Test
  void showsUrisAndValidityWithTheCredentialsMasked() {
    assertEquals(
        """
        Built-in lab, short-ttl: 2 ICE servers, fetched at 2026-11-22 10:00:00 UTC

        Server 1
          stun:192.0.2.1
          no credentials

        Server 2: TTL 30 s
          turn:192.0.2.7
          TURN:192.0.2.7
              libwebrtc takes a scheme in small letters only: write turn: for TURN:.
          username ••••••, password ••••••, credentials valid for 0:30, until 2026-11-22 10:00:30 UTC
        """,
        ServerListText.write(LIST, TextStyle.PLAIN));
  }

  @Test
  void hasNoCredentialsInItsJson() {
    String json = ServerListJson.write(LIST);
    JsonNode server = JsonMapper.shared().readTree(json).path("servers").path(1);

    assertEquals(30, server.path("ttlSeconds").asInt());
    assertEquals("2026-11-22T10:00:30Z", server.path("expiresAt").asString());
    assertFalse(json.contains("marker"), json);
  }
}
