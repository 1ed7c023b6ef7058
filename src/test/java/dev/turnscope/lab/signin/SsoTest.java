package dev.turnscope.lab.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.AwsRequest;
import dev.turnscope.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** IAM Identity Center's two services by a clock of this test; the AWS CLI's test has the rest. */
class SsoTest {
  private static final Map<String, Object> CLI =
      Map.of("clientName", "cli", "clientType", "public");

  private Instant now = Instant.parse("2026-05-01T12:00:00Z");
  private final NewSecrets secrets = NewSecrets.random();
  private final SsoTokens tokens = new SsoTokens(secrets, () -> now);
  private final SsoOidc oidc =
      new SsoOidc(
          new OidcClients(secrets, () -> now),
          new DeviceCodes(secrets, () -> now),
          tokens,
          secrets);
  private final SsoPortal portal =
      new SsoPortal(tokens, new RoleSessions(new AccessKeys(), secrets, () -> now));

  @Test
  void renewsOnlyWhatRegisteredForIt() throws Exception {
    JsonNode withoutScope = ask("/client/register", CLI);
    assertTrue(signIn(withoutScope).path("refreshToken").isMissingNode(), "no refresh token");

    Map<String, Object> scoped = new HashMap<>(CLI);
    scoped.put("scopes", new String[] {"sso:account:access"});
    JsonNode client = ask("/client/register", scoped);
    Map<String, Object> renewal = of(client);
    renewal.put("grantType", "refresh_token");
    renewal.put("refreshToken", signIn(client).path("refreshToken").stringValue());

    ask("/token", renewal);
    assertEquals("InvalidGrantException", refusal("/token", renewal).type());
  }

  @Test
  void givesNoTokenForACodeThatExpired() throws Exception {
    JsonNode client = ask("/client/register", CLI);
    Map<String, Object> grant = grant(client);
    now = now.plus(Duration.ofMinutes(10));

    assertEquals("ExpiredTokenException", refusal("/token", grant).type());
    assertEquals("InvalidGrantException", refusal("/token", grant).type());
  }

  @Test
  void givesNoTokenForTheCodeOfAnotherClient() throws Exception {
    Map<String, Object> grant = grant(ask("/client/register", CLI));
    grant.putAll(of(ask("/client/register", CLI)));

    assertEquals("InvalidGrantException", refusal("/token", grant).type());
  }

  @Test
  void takesARegistrationForNinetyDaysAndWithItsSecretAlone() throws Exception {
    Map<String, Object> start = of(ask("/client/register", CLI));
    start.put("startUrl", "https://corp.example/start");
    ask("/device_authorization", start);

    now = now.plus(Duration.ofDays(90));
    assertEquals("InvalidClientException", refusal("/device_authorization", start).type());
    start.put("clientSecret", "another");
    assertEquals(401, refusal("/device_authorization", start).status());
  }

  @Test
  void refusesInTheWordsOfOAuth() {
    AwsAnswer answer = oidc.refusal(new AwsError(400, "AuthorizationPendingException", "wait"));

    assertEquals("AuthorizationPendingException", answer.headers().get("x-amzn-ErrorType"));
    assertEquals(
        "{\"error\":\"authorization_pending\",\"error_description\":\"wait\"}", answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                                 | InvalidRequestException
          []                                                | InvalidRequestException
          {"clientType":"public"}                           | InvalidRequestException
          {"clientName":7,"clientType":"public"}            | InvalidRequestException
          {"clientName":"cli","clientType":"confidential"}  | InvalidClientMetadataException
          """)
  void registersOnlyWhatIsWellFormed(String body, String type) {
    AwsError refused =
        assertThrows(AwsError.class, () -> oidc.answer(post("/client/register", body)));

    assertEquals(type, refused.type());
  }

  @Test
  void tellsWhomTheBrowserSendsThatNothingIsToDo() throws Exception {
    AwsRequest page = new AwsRequest("GET", "/device", "user_code=A", Map.of(), new byte[0]);

    assertTrue(oidc.knows(page));
    assertTrue(oidc.answer(page).body().contains("by itself"));
  }

  @Test
  void thePortalTakesATokenForAnHour() throws Exception {
    Secret token = tokens.open();
    String role = "account_id=123456789012&role_name=support";

    JsonNode given =
        JsonMapper.shared()
            .readTree(portal.answer(credentials(token, role)).body())
            .path("roleCredentials");
    assertEquals(
        now.plus(Duration.ofHours(1)), Instant.ofEpochMilli(given.path("expiration").longValue()));
    assertEquals(
        "InvalidRequestException",
        assertThrows(
                AwsError.class, () -> portal.answer(credentials(token, "account_id=1&role_name=a")))
            .type());

    now = now.plus(Duration.ofHours(1));
    assertEquals(
        "UnauthorizedException",
        assertThrows(AwsError.class, () -> portal.answer(credentials(token, role))).type());
  }

  private JsonNode signIn(JsonNode client) throws Exception {
    Map<String, Object> grant = grant(client);
    assertEquals("AuthorizationPendingException", refusal("/token", grant).type());
    return ask("/token", grant);
  }

  private Map<String, Object> grant(JsonNode client) throws Exception {
    Map<String, Object> start = of(client);
    start.put("startUrl", "https://corp.example/start");
    Map<String, Object> grant = of(client);
    grant.put("grantType", "urn:ietf:params:oauth:grant-type:device_code");
    grant.put("deviceCode", ask("/device_authorization", start).path("deviceCode").stringValue());
    return grant;
  }

  private static Map<String, Object> of(JsonNode client) {
    Map<String, Object> members = new HashMap<>();
    members.put("clientId", client.path("clientId").stringValue());
    members.put("clientSecret", client.path("clientSecret").stringValue());
    return members;
  }

  private JsonNode ask(String path, Map<String, Object> members) throws Exception {
    String body = JsonMapper.shared().writeValueAsString(members);
    return JsonMapper.shared().readTree(oidc.answer(post(path, body)).body());
  }

  private AwsError refusal(String path, Map<String, Object> members) {
    return assertThrows(AwsError.class, () -> ask(path, members));
  }

  private static AwsRequest post(String path, String body) {
    return new AwsRequest("POST", path, "", Map.of("host", "127.0.0.1:9"), body.getBytes(UTF_8));
  }

  private static AwsRequest credentials(Secret token, String query) {
    return new AwsRequest(
        "GET",
        "/federation/credentials",
        query,
        Map.of("x-amz-sso_bearer_token", token.reveal()),
        new byte[0]);
  }
}
