package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.RawServer.Answer;
import dev.turnscope.model.ListedUri;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong at whichever of the calls that lead to a list: one sentence names the call in
 * time, and the same client has the list when AWS is well again.
 */
class KvsFaultAtEachCallTest {
  /** The longest patience of the tests' clients. */
  private static final Duration LIMIT = FaultyKvs.SHORT.operation().plusSeconds(2);

  private static final String LIST =
      "{\"IceServerList\":[{\"Uris\":[\"turn:a\"],\"Username\":\"u\",\"Password\":\"p\",\"Ttl\":300}]}";

  /** The calls in their order, with what a well AWS answers. */
  enum Call {
    DescribeSignalingChannel("/describeSignalingChannel"),
    GetSignalingChannelEndpoint("/getSignalingChannelEndpoint"),
    GetIceServerConfig("/v1/get-ice-server-config");

    private final String path;

    Call(String path) {
      this.path = path;
    }

    /** Empty for what is asked beside them, and costs nobody a list. */
    private static Optional<Call> askedIn(String request) {
      return Stream.of(values())
          .filter(call -> request.startsWith("POST " + call.path))
          .findFirst();
    }

    private String answer(URI self) {
      return switch (this) {
        case DescribeSignalingChannel ->
            "{\"ChannelInfo\":{\"ChannelName\":\"door\",\"ChannelARN\":\"%s\"}}"
                .formatted(FaultyKvs.ARN);
        case GetSignalingChannelEndpoint ->
            "{\"ResourceEndpointList\":[{\"Protocol\":\"HTTPS\",\"ResourceEndpoint\":\"%s\"}]}"
                .formatted(self);
        case GetIceServerConfig -> LIST;
      };
    }
  }

  enum Fault {
    HTTP_400,
    HTTP_401,
    HTTP_403,
    HTTP_404,
    HTTP_429,
    HTTP_500,
    HTTP_503,
    CUT,
    EMPTY,
    GARBAGE,
    NULL,
    PAGE,
    SILENCE,
    RESET;

    private Answer answer(CountDownLatch over) {
      return switch (this) {
        case HTTP_400, HTTP_401, HTTP_403, HTTP_404, HTTP_429, HTTP_500, HTTP_503 ->
            FaultyKvs.answering(
                RawServer.response(
                    Integer.parseInt(name().substring("HTTP_".length())),
                    "",
                    "{\"Message\":\"no " + FaultyKvs.SECRET + "\"}"));
        case CUT -> FaultyKvs.answering("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"Ice");
        case EMPTY -> FaultyKvs.answering("");
        case GARBAGE -> FaultyKvs.answering("secret-marker \u0000\u0001 no HTTP\r\n\r\n");
        case NULL -> FaultyKvs.answering(RawServer.response(200, "", "null"));
        case PAGE -> FaultyKvs.answering(RawServer.response(200, "", "<html>secret-marker</html>"));
        case SILENCE -> (_, _) -> over.await();
        case RESET -> (_, out) -> out.close();
      };
    }
  }

  static Stream<Arguments> everyFaultAtEveryCall() {
    return EnumSet.allOf(Call.class).stream()
        .flatMap(call -> Stream.of(Fault.values()).map(fault -> Arguments.of(call, fault)));
  }

  @ParameterizedTest
  @MethodSource("everyFaultAtEveryCall")
  void isOneSentenceAndPasses(Call call, Fault fault) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    CompletableFuture<URI> self = new CompletableFuture<>();
    Answer bad = fault.answer(over);
    Answer answer =
        (request, out) -> {
          Optional<Call> asked = Call.askedIn(request);
          if (asked.equals(Optional.of(call)) && over.getCount() > 0) {
            bad.write(request, out);
          } else {
            String well = asked.map(other -> other.answer(self.join())).orElse("{}");
            out.write(RawServer.response(200, "", well).getBytes(UTF_8));
          }
        };
    try (RawServer server = new RawServer(answer);
        Kvs kvs = FaultyKvs.open(server.uri(), FaultyKvs.SHORT)) {
      self.complete(server.uri());

      AwsFailure failure =
          assertTimeoutPreemptively(
              LIMIT,
              () -> assertThrows(AwsFailure.class, () -> kvs.iceServerConfig(FaultyKvs.request())));
      over.countDown();
      IceServerConfig well = kvs.iceServerConfig(FaultyKvs.request());

      assertTrue(failure.sentence().startsWith(call.name()), failure.sentence());
      assertTrue(failure.sentence().contains("“door” in us-west-2"), failure.sentence());
      assertFalse(failure.getMessage().contains("marker"), failure.getMessage());
      assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
      assertEquals(
          List.of(ListedUri.read("turn:a")), well.servers().getLast().uris(), well::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("everyRedirectAtEveryCall")
  void isNotSentOnToWhereAnAnswerPoints(Call call, int status) throws Exception {
    CompletableFuture<URI> self = new CompletableFuture<>();
    try (RawServer elsewhere =
            new RawServer(FaultyKvs.answering(RawServer.response(200, "", LIST)));
        RawServer server =
            new RawServer(
                (request, out) -> {
                  Optional<Call> asked = Call.askedIn(request);
                  String body = asked.map(other -> other.answer(self.join())).orElse("{}");
                  out.write(
                      (asked.equals(Optional.of(call))
                              ? RawServer.response(
                                  status, "Location: " + elsewhere.uri() + "/x\r\n", "")
                              : RawServer.response(200, "", body))
                          .getBytes(UTF_8));
                });
        Kvs kvs = FaultyKvs.open(server.uri(), FaultyKvs.SHORT)) {
      self.complete(server.uri());

      AwsFailure failure =
          assertThrows(AwsFailure.class, () -> kvs.iceServerConfig(FaultyKvs.request()));

      assertEquals(AwsFailure.Kind.UNREADABLE_ANSWER, failure.kind(), failure.getMessage());
      assertEquals(List.of(), List.copyOf(elsewhere.requests()));
    }
  }

  static Stream<Arguments> everyRedirectAtEveryCall() {
    return EnumSet.allOf(Call.class).stream()
        .flatMap(call -> Stream.of(301, 302, 303, 307, 308).map(code -> Arguments.of(call, code)));
  }
}
