package dev.turnscope.lab.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.http.Signer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint as any client sees it, with requests that this test signs by hand. */
class KvsEndpointTest {
  private static final Instant NOW = Signer.NOW;
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final String LIST = "/listSignalingChannels";

  private final Signer signer = new Signer();
  private HttpClient http;
  private KvsEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    http = HttpClient.newBuilder().connectTimeout(DEADLINE).build();
    endpoint =
        KvsEndpoint.start(Signer.check(), "us-west-2", DEADLINE, scenario -> List.of(), List.of());
  }

  @AfterEach
  void stop() {
    endpoint.close();
    http.close();
  }

  @Test
  void answersASignedRequest() throws Exception {
    HttpResponse<String> answer = send(LIST, "{}");

    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"ChannelName\":\"healthy\""), answer.body());
    assertTrue(answer.headers().firstValue("x-amzn-RequestId").isPresent());
    assertTrue(answer.headers().firstValue("Date").isPresent());
  }

  @ParameterizedTest
  @CsvSource({"-6, Signature expired", "6, Signature not yet current"})
  void refusesAClockThatIsMoreThanFiveMinutesOff(long minutes, String told) throws Exception {
    signer.time = NOW.plus(Duration.ofMinutes(minutes));

    assertRefused(403, "InvalidSignatureException", told, send(LIST, "{}"));
  }

  @Test
  void takesAClockThatIsFourMinutesOff() throws Exception {
    signer.time = NOW.minus(Duration.ofMinutes(4));

    assertEquals(200, send(LIST, "{}").statusCode());
  }

  @Test
  void refusesAnUnknownKey() throws Exception {
    signer.keyId = "AKIDOTHER";

    assertRefused(403, "UnrecognizedClientException", "security token", send(LIST, "{}"));
  }

  @Test
  void refusesAWrongSecret() throws Exception {
    signer.key = "other";

    assertRefused(403, "InvalidSignatureException", "does not match", send(LIST, "{}"));
  }

  @Test
  void refusesABodyThatWasNotTheSignedOne() throws Exception {
    HttpResponse<String> answer = exchange(signer.sign(endpoint.uri(), LIST, "{}"), "{ }");

    assertRefused(403, "InvalidSignatureException", "does not match", answer);
  }

  @Test
  void refusesAnotherRegionsOrServicesScope() throws Exception {
    signer.region = "us-east-1";
    assertRefused(403, "InvalidSignatureException", "us-east-1", send(LIST, "{}"));

    signer.region = "us-west-2";
    signer.service = "iam";
    assertRefused(403, "InvalidSignatureException", "kinesisvideo", send(LIST, "{}"));
  }

  @Test
  void takesASessionTokenOnlyWhenItIsSigned() throws Exception {
    signer.extra = Map.of("x-amz-security-token", "token");
    assertEquals(200, send(LIST, "{}").statusCode());

    signer.extra = Map.of();
    HttpRequest.Builder request =
        signer.sign(endpoint.uri(), LIST, "{}").header("x-amz-security-token", "token");
    assertRefused(
        403, "InvalidSignatureException", "x-amz-security-token", exchange(request, "{}"));
  }

  @Test
  void refusesARequestWithoutOrWithAGarbledSignature() throws Exception {
    HttpRequest.Builder bare = HttpRequest.newBuilder(endpoint.uri().resolve(LIST));
    assertRefused(403, "MissingAuthenticationTokenException", "Missing", exchange(bare, "{}"));

    HttpRequest.Builder garbled =
        HttpRequest.newBuilder(endpoint.uri().resolve(LIST)).header("Authorization", "Basic eDp4");
    assertRefused(403, "IncompleteSignatureException", "Credential", exchange(garbled, "{}"));
  }

  @Test
  void knowsNoOtherCall() throws Exception {
    assertRefused(404, "UnknownOperationException", "operation", send("/deleteEverything", "{}"));
  }

  @Test
  void refusesAHugeBody() throws Exception {
    assertRefused(
        413, "RequestEntityTooLargeException", "65536", send(LIST, "x".repeat(70 * 1024)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "7", "\u0000\u0001", "{\"MaxResults\":1}}"})
  void refusesWhatIsNotAJsonObject(String body) throws Exception {
    assertRefused(400, "SerializationException", "JSON", send(LIST, body));
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() throws Exception {
    String objects = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);

    assertRefused(400, "SerializationException", "JSON", send(LIST, "[".repeat(60_000)));
    assertRefused(400, "SerializationException", "JSON", send(LIST, objects));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /listSignalingChannels       | {"MaxResults":0}                  | MaxResults
          /listSignalingChannels       | {"MaxResults":"9"}                | MaxResults
          /listSignalingChannels       | {"NextToken":"bm90LW91cnM="}      | NextToken
          /listSignalingChannels       | {"ChannelNameCondition":{"ComparisonOperator":"ENDS_WITH","ComparisonValue":"a"}} | ComparisonOperator
          /describeSignalingChannel    | {}                                | ChannelName
          /describeSignalingChannel    | {"ChannelName":"not a name"}      | ChannelName
          /getSignalingChannelEndpoint | {}                                | ChannelARN
          /v1/get-ice-server-config    | {}                                | ChannelARN
          /v1/get-ice-server-config    | {"ChannelARN":"healthy"}          | ChannelARN
          /v1/get-ice-server-config    | {"ChannelARN":"arn:aws:kinesisvideo:us-west-2:000000000000:channel/healthy/1700000000000","Service":"STUN"} | Service
          """)
  void namesTheParameterThatItRefuses(String path, String body, String parameter) throws Exception {
    assertRefused(400, "InvalidArgumentException", parameter, send(path, body));
  }

  private HttpResponse<String> send(String path, String body) throws Exception {
    return exchange(signer.sign(endpoint.uri(), path, body), body);
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request, String body) throws Exception {
    return http.send(
        request.timeout(DEADLINE).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static void assertRefused(
      int status, String type, String told, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(type, answer.headers().firstValue("x-amzn-ErrorType").orElse(""));
    assertTrue(answer.body().startsWith("{\"Message\":"), answer.body());
    assertTrue(answer.body().contains(told), answer.body());
    assertFalse(answer.body().contains("example-key"), answer.body());
  }
}
