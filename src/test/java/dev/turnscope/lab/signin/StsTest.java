package dev.turnscope.lab.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.http.AccessKey;
import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.http.AwsEndpoint;
import dev.turnscope.lab.http.Principal;
import dev.turnscope.lab.http.SignatureCheck;
import dev.turnscope.lab.http.Signer;
import dev.turnscope.model.Secret;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** STS as any client sees it, with requests that this test signs by hand. */
class StsTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final String WHO = "Action=GetCallerIdentity&Version=2011-06-15";
  private static final String ROLE =
      "Action=AssumeRole&Version=2011-06-15&RoleSessionName=joe"
          + "&RoleArn=arn%3Aaws-cn%3Aiam%3A%3A123456789012%3Arole%2Fa%2Fb%2Fsupport";

  private final Signer signer = new Signer();
  private final AccessKeys keys =
      AccessKeys.of(new Secret("AKIDEXAMPLE"), new Secret("example-key"));
  private HttpClient http;
  private AwsEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    signer.service = "sts";
    Clock clock = Clock.fixed(Signer.NOW, ZoneOffset.UTC);
    http = HttpClient.newBuilder().connectTimeout(DEADLINE).build();
    endpoint =
        AwsEndpoint.start(
            DEADLINE,
            _ ->
                List.of(
                    new Sts(
                        new SignatureCheck(keys, "sts", "us-west-2", clock),
                        new RoleSessions(keys, NewSecrets.random(), clock))));
  }

  @AfterEach
  void stop() {
    endpoint.close();
    http.close();
  }

  @Test
  void tellsWhoOneIs() throws Exception {
    HttpResponse<String> answer = send(WHO);

    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("text/xml", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("<Account>000000000000</Account>"), answer.body());
  }

  @Test
  void givesASessionOfTheRoleInItsPartitionForAsLongAsAsked() throws Exception {
    HttpResponse<String> answer = send(ROLE + "&DurationSeconds=900");

    assertEquals(200, answer.statusCode());
    assertTrue(
        answer.body().contains("<Arn>arn:aws-cn:sts::123456789012:assumed-role/support/joe</Arn>"),
        "the session's ARN");
    assertTrue(
        answer.body().contains("<Expiration>" + Signer.NOW.plusSeconds(900) + "</Expiration>"),
        "the session's end");
  }

  @Test
  void takesASessionUntilItEnds() throws Exception {
    session(Signer.NOW.plusSeconds(1));
    assertEquals(200, send(WHO).statusCode());

    session(Signer.NOW);
    assertRefused(403, "ExpiredToken", "is expired", send(WHO));
  }

  @Test
  void takesASessionWithItsOwnTokenAlone() throws Exception {
    session(Signer.NOW.plusSeconds(1));
    signer.extra = Map.of("x-amz-security-token", "another");
    assertRefused(403, "InvalidClientTokenId", "is invalid", send(WHO));

    signer.extra = Map.of();
    assertRefused(403, "InvalidClientTokenId", "is invalid", send(WHO));
  }

  @Test
  void givesASessionNoLongerOneThanAnHour() throws Exception {
    session(Signer.NOW.plusSeconds(1));

    assertEquals(200, send(ROLE + "&DurationSeconds=3600").statusCode());
    assertRefused(400, "ValidationError", "role chaining", send(ROLE + "&DurationSeconds=3601"));
  }

  @Test
  void refusesAsStsDoesWhatIsNotSignedRight() throws Exception {
    HttpRequest.Builder bare = HttpRequest.newBuilder(endpoint.uri().resolve("/"));
    assertRefused(403, "MissingAuthenticationToken", "Missing", exchange(bare, WHO));
    assertRefused(
        403,
        "SignatureDoesNotMatch",
        "does not match",
        exchange(signer.sign(endpoint.uri(), "/", WHO), WHO + "&more=1"));
    signer.service = "kinesisvideo";
    assertRefused(403, "SignatureDoesNotMatch", "'sts'", send(WHO));
    signer.service = "sts";
    signer.time = Signer.NOW.minusSeconds(600);
    assertRefused(403, "SignatureDoesNotMatch", "Signature expired", send(WHO));
    signer.keyId = "AKIDOTHER";
    assertRefused(403, "InvalidClientTokenId", "is invalid", send(WHO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Action=DeleteEverything                                    | InvalidAction        | DeleteEverything
          Action=%3Cb%3E%26                                          | InvalidAction        | &lt;b&gt;&amp;
          Action=%00%                                                | MalformedQueryString | syntax
          Action=AssumeRole&RoleSessionName=joe                      | ValidationError      | null at 'roleArn'
          Action=AssumeRole&RoleSessionName=joe&RoleArn=support      | ValidationError      | 'roleArn'
          Action=AssumeRole&RoleSessionName=joe&RoleArn=arn:aws:iam::123456789012:user/joe | ValidationError | user/joe is invalid
          Action=AssumeRole&RoleArn=arn:aws:iam::123456789012:role/a | ValidationError      | 'roleSessionName'
          Action=AssumeRole&DurationSeconds=899&RoleSessionName=joe&RoleArn=arn:aws:iam::123456789012:role/a  | ValidationError | 900
          Action=AssumeRole&DurationSeconds=long&RoleSessionName=joe&RoleArn=arn:aws:iam::123456789012:role/a | MalformedInput  | DurationSeconds
          Action=AssumeRole&TokenCode=12345                          | ValidationError      | 'tokenCode'
          Action=AssumeRoleWithWebIdentity&WebIdentityToken=opaque   | InvalidIdentityToken | JWT
          """)
  void namesWhatItRefuses(String body, String code, String told) throws Exception {
    assertRefused(400, code, told, send(body));
  }

  private void session(Instant ends) {
    keys.add(
        new AccessKey(
            new Secret("ASIAEXAMPLE"),
            new Secret("session-key"),
            new Secret("token-marker"),
            ends,
            new Principal("000000000042", "arn:aws:sts::000000000042:assumed-role/a/b", "A:b")));
    signer.keyId = "ASIAEXAMPLE";
    signer.key = "session-key";
    signer.extra = Map.of("x-amz-security-token", "token-marker");
  }

  private HttpResponse<String> send(String body) throws Exception {
    return exchange(signer.sign(endpoint.uri(), "/", body), body);
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request, String body) throws Exception {
    return http.send(
        request.timeout(DEADLINE).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private static void assertRefused(
      int status, String code, String told, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("<Code>" + code + "</Code>"), answer.body());
    assertTrue(answer.body().contains(told), answer.body());
    assertFalse(answer.body().contains("marker"), answer.body());
  }
}
