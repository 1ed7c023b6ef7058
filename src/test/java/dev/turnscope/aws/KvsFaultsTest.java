package dev.turnscope.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.AwsFailure.Kind;
import dev.turnscope.aws.RawServer.Answer;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes back from the network becomes one sentence, with no secret in it. */
class KvsFaultsTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(1500),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));
  private static final String SECRET = "secret-marker/0123456789+abcdefghijklmnop";

  @ParameterizedTest
  @CsvSource({
    "400, InvalidClientException,            INVALID_CLIENT",
    "400, SessionExpiredException,           SESSION_EXPIRED",
    "400, ClientLimitExceededException,      CLIENT_LIMIT_EXCEEDED",
    "400, InvalidArgumentException,          INVALID_ARGUMENT",
    "404, ResourceNotFoundException,         RESOURCE_NOT_FOUND",
    "401, NotAuthorizedException,            NOT_AUTHORIZED",
    "403, AccessDeniedException,             ACCESS_DENIED",
    "401, AccessDeniedException,             ACCESS_DENIED",
    "403, ExpiredTokenException,             EXPIRED_TOKEN",
    "403, UnrecognizedClientException,       UNKNOWN_KEY",
    "403, InvalidSignatureException,         BAD_SIGNATURE",
    "403, RequestExpired,                    CLOCK_SKEW",
    "429, TooManyRequestsException,          THROTTLED",
    "400, ThrottlingException,               THROTTLED",
    "418, SomethingNewException,             REFUSED",
    "401, '',                                ACCESS_DENIED",
    "403, '',                                ACCESS_DENIED",
    "404, '',                                RESOURCE_NOT_FOUND",
    "429, '',                                THROTTLED",
    "500, InternalFailure,                   SERVICE_ERROR",
    "500, '',                                SERVICE_ERROR",
    "503, ServiceUnavailable,                SERVICE_ERROR",
    "302, '',                                UNREADABLE_ANSWER",
  })
  void hasAKindForEveryRefusal(int status, String code, Kind kind) throws Exception {
    String header = code.isEmpty() ? "" : "x-amzn-ErrorType: " + code + "\r\n";
    AwsFailure failure =
        failureOf(RawServer.response(status, header, "{\"Message\":\"no " + SECRET + "\"}"));

    assertEquals(kind, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().startsWith("GetIceServerConfig for channel “door”"));
    assertTrue(failure.nextStep().endsWith("."), failure.nextStep());
  }

  @ParameterizedTest
  @CsvSource({"720, 12 minutes behind", "-720, 12 minutes ahead of"})
  void measuresAWrongClockByTheAnswersDate(long seconds, String told) throws Exception {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    AwsFailure failure =
        failureOf(
            RawServer.response(
                403,
                "x-amzn-ErrorType: InvalidSignatureException\r\nDate: " + date + "\r\n",
                "{\"Message\":\"Signature expired: " + SECRET + "\"}"));

    assertEquals(Kind.CLOCK_SKEW, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains(told), failure.sentence());
  }

  @Test
  void measuresAWrongClockByAwssWordsWhereThereIsNoDate() throws Exception {
    AwsFailure failure =
        failureOf(
            RawServer.response(
                403,
                "x-amzn-ErrorType: InvalidSignatureException\r\n",
                "{\"Message\":\"Signature not yet current: 20300101T000000Z is still later than"
                    + " 20200101T000500Z (20200101T000000Z + 5 min.)\"}"));

    assertEquals(Kind.CLOCK_SKEW, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("minutes ahead of"), failure.sentence());
  }

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
  void endsAnAnswerThatDoesNotEnd() {
    Answer endless =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n{\"IceServerList\":[".getBytes(UTF_8));
          byte[] filler = " ".repeat(64 * 1024).getBytes(UTF_8);
          while (true) {
            out.write(filler);
          }
        };

    AwsFailure failure = assertTimeoutPreemptively(LIMIT, () -> failureOf(endless));

    assertEquals(Kind.UNREADABLE_ANSWER, failure.kind(), failure.getMessage());
  }

  @Test
  void endsAnAnswerThatDrips() {
    CountDownLatch never = new CountDownLatch(1);
    Answer dripping =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
          do {
            out.write(' ');
            out.flush();
          } while (!never.await(50, TimeUnit.MILLISECONDS));
        };

    AwsFailure failure = assertTimeoutPreemptively(LIMIT, () -> failureOf(dripping));

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
  }

  @Test
  void endsASilence() {
    CountDownLatch never = new CountDownLatch(1);

    AwsFailure failure =
        assertTimeoutPreemptively(LIMIT, () -> failureOf((request, out) -> never.await()));

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("no answer"), failure.sentence());
  }

  @Test
  void saysThatTheConnectionWasRefused() throws Exception {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }

    AwsFailure failure = failureOf(nobody);

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("refused"), failure.sentence());
  }

  @Test
  void saysThatTheNameIsUnknown() {
    AwsFailure failure = failureOf(URI.create("http://kvs.invalid"));

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("name"), failure.sentence());
  }

  @Test
  void endsPromptlyWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<AwsFailure> failure = new CompletableFuture<>();
    try (RawServer server =
            new RawServer(
                (request, out) -> {
                  asked.countDown();
                  never.await();
                });
        Kvs kvs = open(server.uri(), Patience.USUAL)) {
      Thread caller =
          Thread.ofVirtual()
              .name("test-caller")
              .start(
                  () ->
                      failure.complete(
                          assertThrows(AwsFailure.class, () -> kvs.channels("", null))));
      assertTrue(asked.await(LIMIT.toSeconds(), TimeUnit.SECONDS));
      caller.interrupt();

      assertEquals(Kind.CANCELLED, failure.get(1, TimeUnit.SECONDS).kind());
    }
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
          {"Uris":["turn:d"],"Username":"u","Password":"p","Ttl":-5}]}
        """;
    try (RawServer server = serverOf(answering(RawServer.response(200, "", list)));
        Kvs kvs = open(server.uri(), SHORT)) {
      IceServerConfig config = kvs.iceServerConfig(request());

      String notices = String.join("\n", config.notices());
      assertTrue(notices.contains("IceServerList[0].Ttl is 0"), notices);
      assertTrue(notices.contains("IceServerList[3].Ttl is missing"), notices);
      assertTrue(notices.contains("IceServerList[4].Ttl is -5"), notices);
      assertNull(config.servers().getFirst().credentials());
      assertTrue(
          config.servers().stream().anyMatch(s -> s.uris().toString().contains("turn:a:443")));
      assertTrue(config.servers().stream().anyMatch(s -> s.uris().toString().contains("turn:d")));
      assertEquals(
          List.of(Instant.ofEpochSecond(1_781_000_000)),
          config.servers().stream()
              .filter(s -> s.uris().toString().contains("turn:c"))
              .map(IceServer::expiresAt)
              .toList());
    }
  }

  @Test
  void sendsAllFourParameters() throws Exception {
    try (RawServer server =
            serverOf(answering(RawServer.response(200, "", "{\"IceServerList\":[]}")));
        Kvs kvs = open(server.uri(), SHORT)) {
      IceServerConfig config = kvs.iceServerConfig(request());

      String asked =
          server.requests().stream()
              .filter(request -> request.startsWith("POST /v1/get-ice-server-config"))
              .findFirst()
              .orElseThrow();
      assertTrue(asked.contains("\"ClientId\":\"viewer-1\""), "ClientId");
      assertTrue(asked.contains("\"Service\":\"TURN\""), "Service");
      assertTrue(asked.contains("\"Username\":\"joe\""), "Username");
      assertTrue(asked.contains("\"ChannelARN\":\"" + arn() + "\""), "ChannelARN");
      assertFalse(asked.contains(SECRET));
      assertTrue(config.notices().getFirst().contains("empty"), config.notices().toString());
    }
  }

  private static AwsFailure failureOf(String response) throws Exception {
    return failureOf(answering(response));
  }

  private static AwsFailure failureOf(Answer answer) throws Exception {
    try (RawServer server = serverOf(answer)) {
      return failureOf(server.uri());
    }
  }

  private static AwsFailure failureOf(URI endpoint) {
    try (Kvs kvs = open(endpoint, SHORT)) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.iceServerConfig(request()));
      StringWriter all = new StringWriter();
      failure.printStackTrace(new PrintWriter(all));
      assertFalse(all.toString().contains("marker"), all.toString());
      assertFalse(all.toString().contains("awssdk"), all.toString());
      return failure;
    } catch (AwsFailure failure) {
      throw new AssertionError(failure);
    }
  }

  private static Answer answering(String response) {
    return (request, out) -> out.write(response.getBytes(UTF_8));
  }

  /** A server that finds the channel and its endpoint, and answers GetIceServerConfig as told. */
  private static RawServer serverOf(Answer iceServerConfig) throws Exception {
    CompletableFuture<URI> self = new CompletableFuture<>();
    RawServer server =
        new RawServer(
            (request, out) -> {
              if (request.startsWith("POST /describe")) {
                answering(
                        RawServer.response(
                            200,
                            "",
                            "{\"ChannelInfo\":{\"ChannelName\":\"door\",\"ChannelARN\":\"%s\"}}"
                                .formatted(arn())))
                    .write(request, out);
              } else if (request.startsWith("POST /getSignaling")) {
                answering(
                        RawServer.response(
                            200,
                            "",
                            "{\"ResourceEndpointList\":[{\"Protocol\":\"HTTPS\",\"ResourceEndpoint\":\"%s\"}]}"
                                .formatted(self.join())))
                    .write(request, out);
              } else {
                iceServerConfig.write(request, out);
              }
            });
    self.complete(server.uri());
    return server;
  }

  private static String arn() {
    return "arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000000";
  }

  private static IceServerConfigRequest request() {
    return new IceServerConfigRequest(ChannelRef.read("door"), Role.VIEWER, "viewer-1", "joe");
  }

  private static Kvs open(URI endpoint, Patience patience) throws AwsFailure {
    AwsAccess.Keys keys =
        new AwsAccess.Keys(
            new Secret("AKIDMARKER"),
            new Secret(SECRET),
            "us-west-2",
            endpoint,
            "stun:127.0.0.1:3478");
    return Kvs.open(keys, SharedSettings.ofThisProcess(), patience);
  }
}
