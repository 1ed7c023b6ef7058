package dev.turnscope.lab.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.http.AwsCli;
import dev.turnscope.lab.http.AwsCli.Outcome;
import dev.turnscope.model.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The lab's STS and IAM Identity Center are taken by the real AWS CLI, and what they give opens the
 * lab's KVS to it. No failure here prints an answer: there are credentials in it.
 */
@Timeout(180)
class AwsCliSignInTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/team/support";
  private static final String SESSION = "arn:aws:sts::123456789012:assumed-role/support/joe";
  private static final String DEVICE = "arn:aws:iam::123456789012:mfa/me";
  private static final String CHANNEL =
      "arn:aws:kinesisvideo:us-west-2:000000000000:channel/healthy/1700000000000";

  @TempDir static Path home;

  private static Lab lab;
  private static AwsCli cli;

  @BeforeAll
  static void start() {
    lab = Lab.start();
    cli = new AwsCli(lab.endpoint(), home, lab.accessKeyId(), lab.secretAccessKey(), lab.region());
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @Test
  void tellsWhoOneIs() throws Exception {
    JsonNode identity = ok(cli.run("sts", "get-caller-identity"));

    assertEquals("000000000000", identity.path("Account").asString());
    assertEquals("arn:aws:iam::000000000000:user/lab", identity.path("Arn").asString());
    assertEquals("AIDATURNSCOPELAB00000", identity.path("UserId").asString());
  }

  @Test
  void assumesARoleWhoseSessionFetchesAList() throws Exception {
    JsonNode answer = ok(assumeRole());

    assertEquals(SESSION, answer.path("AssumedRoleUser").path("Arn").asString());
    AwsCli session = session(answer.path("Credentials"));
    assertEquals(SESSION, ok(session.run("sts", "get-caller-identity")).path("Arn").asString());
    assertFetchesAList(session);
  }

  @Test
  void assumesARoleWithTheCodeOfADevice() throws Exception {
    JsonNode answer =
        ok(assumeRole("--serial-number", DEVICE, "--token-code", SignInServices.MFA_CODE));

    assertFetchesAList(session(answer.path("Credentials")));
  }

  @Test
  void isToldThatTheCodeIsWrongOrMissing() throws Exception {
    assertRefused("AccessDenied", assumeRole("--serial-number", DEVICE, "--token-code", "654321"));
    assertRefused("AccessDenied", assumeRole("--serial-number", DEVICE));
  }

  @Test
  void assumesARoleWithTheTokenOfAWebIdentity() throws Exception {
    JsonNode answer =
        ok(
            cli.run(
                "sts",
                "assume-role-with-web-identity",
                Map.of(
                    "RoleArn",
                    ROLE,
                    "RoleSessionName",
                    "joe",
                    "WebIdentityToken",
                    "e30.e30.sign")));

    assertFetchesAList(session(answer.path("Credentials")));
  }

  @Test
  void namesTheErrorOfAnUnknownKeyAndOfAWrongOne() throws Exception {
    AwsCli unknown =
        new AwsCli(
            lab.endpoint(), home, new Secret("AKIDOTHER"), lab.secretAccessKey(), lab.region());
    AwsCli wrong =
        new AwsCli(lab.endpoint(), home, lab.accessKeyId(), new Secret("another"), lab.region());

    assertRefused("InvalidClientTokenId", unknown.run("sts", "get-caller-identity"));
    assertRefused("SignatureDoesNotMatch", wrong.run("sts", "get-caller-identity"));
  }

  @Test
  void namesTheErrorOfASessionWithAnothersToken() throws Exception {
    JsonNode given = ok(assumeRole()).path("Credentials");
    AwsCli session =
        cli.with(
            secret(given, "AccessKeyId"), secret(given, "SecretAccessKey"), new Secret("other"));

    assertRefused("InvalidClientTokenId", session.run("sts", "get-caller-identity"));
    assertRefused(
        "UnrecognizedClientException", session.run("kinesisvideo", "list-signaling-channels"));
  }

  @Test
  void signsInByADeviceCodeRenewsAndGetsTheKeysOfARole() throws Exception {
    JsonNode client =
        ok(
            cli.run(
                "sso-oidc",
                "register-client",
                "--client-name",
                "cli",
                "--client-type",
                "public",
                "--scopes",
                "sso:account:access"));
    Map<String, String> known = new TreeMap<>();
    known.put("clientId", client.path("clientId").asString());
    known.put("clientSecret", client.path("clientSecret").asString());

    JsonNode code =
        ok(
            cli.run(
                "sso-oidc",
                "start-device-authorization",
                with(known, Map.of("startUrl", "https://corp.example/start"))));
    assertTrue(
        code.path("verificationUriComplete").asString().startsWith(lab.endpoint() + "/device?"),
        "a page of the lab");
    Map<String, String> grant =
        with(
            known,
            Map.of(
                "grantType",
                "urn:ietf:params:oauth:grant-type:device_code",
                "deviceCode",
                code.path("deviceCode").asString()));
    assertRefused("AuthorizationPendingException", cli.run("sso-oidc", "create-token", grant));
    JsonNode token = ok(cli.run("sso-oidc", "create-token", grant));
    assertRefused("InvalidGrantException", cli.run("sso-oidc", "create-token", grant));

    JsonNode renewed =
        ok(
            cli.run(
                "sso-oidc",
                "create-token",
                with(
                    known,
                    Map.of(
                        "grantType",
                        "refresh_token",
                        "refreshToken",
                        token.path("refreshToken").asString()))));
    assertNotEquals(token.path("accessToken"), renewed.path("accessToken"));

    JsonNode keys =
        ok(roleCredentials(renewed.path("accessToken").asString())).path("roleCredentials");
    AwsCli session =
        cli.with(
            secret(keys, "accessKeyId"),
            secret(keys, "secretAccessKey"),
            secret(keys, "sessionToken"));
    assertFetchesAList(session);
  }

  @Test
  void namesTheErrorOfATokenThatTheLabDidNotGive() throws Exception {
    assertRefused("UnauthorizedException", roleCredentials("another"));
  }

  private static Outcome assumeRole(String... more) throws Exception {
    String[] command =
        ("sts assume-role --role-session-name joe --role-arn "
                + ROLE
                + " "
                + String.join(" ", more))
            .strip()
            .split(" ");
    return cli.run(command);
  }

  private static Outcome roleCredentials(String token) throws Exception {
    return cli.run(
        "sso",
        "get-role-credentials",
        Map.of("accountId", "123456789012", "roleName", "support", "accessToken", token));
  }

  private static void assertFetchesAList(AwsCli session) throws Exception {
    JsonNode list =
        ok(
            session.run(
                "kinesis-video-signaling", "get-ice-server-config", "--channel-arn", CHANNEL));
    assertEquals(2, list.path("IceServerList").size());
  }

  private static AwsCli session(JsonNode given) {
    return cli.with(
        secret(given, "AccessKeyId"),
        secret(given, "SecretAccessKey"),
        secret(given, "SessionToken"));
  }

  private static Secret secret(JsonNode given, String member) {
    return new Secret(given.path(member).asString());
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }

  private static JsonNode ok(Outcome outcome) {
    assertEquals(0, outcome.exitCode(), outcome::toString);
    return outcome.json();
  }

  private static void assertRefused(String code, Outcome outcome) {
    assertTrue(outcome.exitCode() > 0, outcome::toString);
    assertTrue(outcome.err().contains("(" + code + ") when calling"), outcome::toString);
  }
}
