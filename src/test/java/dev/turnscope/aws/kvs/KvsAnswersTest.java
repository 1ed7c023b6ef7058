package dev.turnscope.aws.kvs;

import static dev.turnscope.aws.kvs.FaultyKvs.answering;
import static dev.turnscope.aws.kvs.FaultyKvs.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.IceServer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GetIceServerConfig is asked, and what is made of good, odd and broken answers. */
class KvsAnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | not JSON, Password secret-marker
          200 | {"IceServerList":[{"Uris":["turn:a
          200 | {"IceServerList":7}
          200 | {"IceServerList":[{"Uris":["turn:a"],"Ttl":"secret-marker"}]}
          403 | <html>secret-marker</html>
          500 | {"Message": secret-marker
          """)
  void readsNoGarbage(int status, String body) throws Exception {
    failureOf(RawServer.response(status, "", body));
  }

  @Test
  void saysThatACutAnswerCouldNotBeRead() throws Exception {
    AwsFailure failure =
        failureOf("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"IceServerList\":[");

    assertEquals(Kind.UNREADABLE_ANSWER, failure.kind(), failure.getMessage());
  }

  @Test
  void noticesWhatIsOddInAListAndKeepsTheRest() throws Exception {
    String list =
        """
        {"IceServerList":[
          {"Uris":["turn:a:443?transport=udp",null,"TURN:b"],"Username":"u","Password":"p","Ttl":0,"New":1},
          null,
          {"Uris":null,"Username":null,"Password":null},
          {"Uris":["turn:c"],"Username":"1781000000:x","Password":"p"},
          {"Uris":["turn:d"],"Username":"1781000000:x","Password":"p","Ttl":-5}]}
        """;
    try (RawServer server = FaultyKvs.serverOf(answering(RawServer.response(200, "", list)));
        Kvs kvs = FaultyKvs.open(server.uri(), FaultyKvs.SHORT)) {
      IceServerConfig config = kvs.iceServerConfig(FaultyKvs.request());

      String notices = String.join("\n", config.notices());
      assertTrue(notices.contains("Server 2: IceServerList[0].Ttl is 0"), notices);
      assertTrue(notices.contains("Server 4: IceServerList[3].Ttl is missing"), notices);
      assertTrue(notices.contains("IceServerList[4].Ttl is -5"), notices);
      assertNull(config.servers().getFirst().credentials());
      assertNull(config.servers().getLast().ttl());
      assertTrue(
          config.servers().stream().anyMatch(s -> s.uris().toString().contains("turn:a:443")));
      assertTrue(config.servers().stream().anyMatch(s -> s.uris().toString().contains("turn:d")));
      assertEquals(
          List.of(Instant.ofEpochSecond(1_781_000_000), Instant.ofEpochSecond(1_781_000_000)),
          config.servers().stream()
              .filter(s -> s.uris().toString().matches(".*turn:[cd].*"))
              .map(IceServer::expiresAt)
              .toList());
    }
  }

  @Test
  void comparesThisComputersClockWithAwss() throws Exception {
    Instant there = Instant.now().minus(Duration.ofMinutes(7));
    String list =
        "{\"IceServerList\":[{\"Uris\":[\"turn:a\"],\"Ttl\":300,\"Password\":\"p\",\"Username\":\"%d:x\"}]}"
            .formatted(there.plusSeconds(300).getEpochSecond());
    try (RawServer server =
            FaultyKvs.serverOf(answering(RawServer.response(200, date(there), list)));
        Kvs kvs = FaultyKvs.open(server.uri(), FaultyKvs.SHORT)) {
      IceServerConfig config = kvs.iceServerConfig(FaultyKvs.request());

      assertEquals(7, Objects.requireNonNull(config.clockAhead()).plusSeconds(30).toMinutes());
      assertEquals(List.of(), config.notices());
    }
  }

  private static String date(Instant instant) {
    return "Date: %s\r\n"
        .formatted(DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)));
  }

  @Test
  void sendsAllFourParameters() throws Exception {
    try (RawServer server =
            FaultyKvs.serverOf(answering(RawServer.response(200, "", "{\"IceServerList\":[]}")));
        Kvs kvs = FaultyKvs.open(server.uri(), FaultyKvs.SHORT)) {
      IceServerConfig config = kvs.iceServerConfig(FaultyKvs.request());

      String asked =
          server.requests().stream()
              .filter(request -> request.startsWith("POST /v1/get-ice-server-config"))
              .findFirst()
              .orElseThrow();
      assertTrue(asked.contains("\"ClientId\":\"viewer-1\""), "ClientId");
      assertTrue(asked.contains("\"Service\":\"TURN\""), "Service");
      assertTrue(asked.contains("\"Username\":\"joe\""), "Username");
      assertTrue(asked.contains("\"ChannelARN\":\"" + FaultyKvs.ARN + "\""), "ChannelARN");
      assertFalse(asked.contains(FaultyKvs.SECRET));
      assertTrue(config.notices().getFirst().contains("empty"), config.notices().toString());
    }
  }
}
