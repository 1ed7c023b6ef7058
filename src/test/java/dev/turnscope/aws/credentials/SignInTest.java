package dev.turnscope.aws.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.call.Pause;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.kvs.TestKvs;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.aws.profile.TestProfiles;
import dev.turnscope.lab.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles that a person signs in, up to a real call with what the sign-in gave. */
class SignInTest {
  private static final String START_URL = "https://corp.example/start";

  /** As the AWS CLI names the files: by SHA-1 of “corp”, and of the start URL. */
  private static final String SESSION = "ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

  private static final String OLD = "f7c9b39d0b4c7a7d82c79307585f77e1c5e74378.json";

  private static final String CONFIG =
      """
      [profile sso]
      sso_session = corp
      sso_account_id = 123456789012
      sso_role_name = support
      %1$s
      [sso-session corp]
      sso_region = eu-north-1
      sso_start_url = https://corp.example/start
      [profile old-sso]
      sso_account_id = 123456789012
      sso_role_name = support
      sso_region = eu-north-1
      sso_start_url = https://corp.example/start
      %1$s
      [profile keys]
      aws_access_key_id = AKIDMARKER
      aws_secret_access_key = secret-marker
      [profile mfa]
      role_arn = arn:aws:iam::123456789012:role/support
      source_profile = keys
      mfa_serial = arn:aws:iam::123456789012:mfa/me
      external_id = outside
      role_session_name = joe
      duration_seconds = 1800
      %1$s
      [profile behind-sso]
      role_arn = arn:aws:iam::123456789012:role/support
      source_profile = sso
      %1$s
      [profile own-sso]
      role_arn = arn:aws:iam::123456789012:role/support
      sso_session = corp
      sso_account_id = 123456789012
      sso_role_name = support
      %1$s
      [profile chain]
      role_arn = arn:aws:iam::123456789012:role/third
      source_profile = mfa
      %1$s
      [services here]
      kinesis_video =
        endpoint_url = %2$s
      sts =
        endpoint_url = %2$s
      sso =
        endpoint_url = %2$s
      sso_oidc =
        endpoint_url = %2$s
      """;

  @TempDir private Path folder;
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.now();
  private SignInServer server;
  private SignIn signIn;

  @BeforeEach
  void start() throws Exception {
    server = new SignInServer();
    signIn = new SignIn(() -> now, this::pass);
    Files.writeString(
        folder.resolve("config"),
        CONFIG.formatted("region = us-west-2\nservices = here", server.uri()));
  }

  @AfterEach
  void stop() {
    signIn.close();
    server.close();
  }

  @Test
  void usesTheSignInOfTheAwsCliAndAsksNothing() throws Exception {
    cache(SESSION, server.earlierToken(), now.plusSeconds(3600), "");
    ScriptedPrompts nobody = new ScriptedPrompts();

    assertEquals(Scenario.values().length, channels("sso", nobody));
    assertEquals(0, nobody.asked());
    assertEquals(0, server.asked("/token"));
  }

  @Test
  void readsTheTimeAsOlderClisWroteIt() throws Exception {
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(
        folder.resolve("cache").resolve(OLD),
        """
        {"startUrl":"%s","region":"eu-north-1","accessToken":"%s",
         "expiresAt":"2099-06-14T20:41:51UTC"}"""
            .formatted(START_URL, server.earlierToken()));

    assertEquals(Scenario.values().length, channels("old-sso", new ScriptedPrompts()));
  }

  @Test
  void renewsAnExpiredSignInUnaskedAndKeepsItForTheAwsCli() throws Exception {
    channels("sso", new ScriptedPrompts());
    JsonNode old = cached();
    now = now.plus(Duration.ofHours(2));
    ScriptedPrompts nobody = new ScriptedPrompts();

    assertEquals(Scenario.values().length, channels("sso", nobody));
    assertEquals(0, nobody.asked());
    JsonNode renewed = cached();
    assertNotEquals(old.path("accessToken"), renewed.path("accessToken"));
    assertNotEquals(old.path("refreshToken"), renewed.path("refreshToken"));
    assertEquals(old.path("clientSecret"), renewed.path("clientSecret"));
    assertEquals(1, server.asked("/client/register"));

    now = now.plus(Duration.ofHours(2));
    assertEquals(Scenario.values().length, channels("sso", nobody));
  }

  @Test
  void asksWhereTheSignInAsAWholeHasEnded() throws Exception {
    cache(SESSION, "access-marker-old", now.minusSeconds(60), refreshable());
    server.refuseNext("InvalidGrantException");
    ScriptedPrompts person = new ScriptedPrompts();

    assertEquals(Scenario.values().length, channels("sso", person));
    assertEquals(1, person.shown().size());
  }

  @Test
  void asksWhereTheTokenWasSignedOutElsewhere() throws Exception {
    cache(SESSION, "access-marker-gone", now.plusSeconds(3600), "");
    ScriptedPrompts person = new ScriptedPrompts();

    assertEquals(Scenario.values().length, channels("sso", person));
    assertEquals(1, person.shown().size());
  }

  @Test
  void showsTheCodeUntilItIsConfirmed() throws Exception {
    server.refuseNext("SlowDownException");
    ScriptedPrompts person = new ScriptedPrompts();

    assertEquals(Scenario.values().length, channels("sso", person));
    assertEquals(
        "user_code=" + person.shown().getFirst().userCode(),
        person.shown().getFirst().page().getQuery());
    assertEquals("/device", person.shown().getFirst().page().getPath());
    assertEquals(1, person.closed());
    assertEquals(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(6), Duration.ofSeconds(6)), pauses);
    assertTrue(Files.exists(folder.resolve("cache").resolve(SESSION)));
  }

  @Test
  void asksMoreSlowlyWhereTheWaitForTheCodeIsThrottled() throws Exception {
    server.refuseNext("TooManyRequestsException");

    assertEquals(Scenario.values().length, channels("sso", new ScriptedPrompts()));
    assertEquals(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(6), Duration.ofSeconds(6)), pauses);
  }

  @Test
  void signsInTheOlderFormToo() throws Exception {
    assertEquals(Scenario.values().length, channels("old-sso", new ScriptedPrompts()));
    assertTrue(Files.exists(folder.resolve("cache").resolve(OLD)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesTheSignInForItsOwnerAlone() throws Exception {
    channels("sso", new ScriptedPrompts());

    Path file = folder.resolve("cache").resolve(SESSION);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cache"))));
    try (var files = Files.list(folder.resolve("cache"))) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void asksOnceForAllThatFollows() throws Exception {
    ScriptedPrompts person = new ScriptedPrompts("123456");

    channels("mfa", person);
    channels("mfa", person);
    channels("chain", person);

    assertEquals(1, person.asked());
  }

  @Test
  void saysThatTheSignInWasDenied() {
    server.refuseNext("AccessDeniedException");

    AwsFailure failure = failure("sso", new ScriptedPrompts());

    assertEquals(Kind.SIGN_IN_NEEDED, failure.kind());
    assertTrue(failure.sentence().contains("denied"), failure.sentence());
  }

  @Test
  void saysThatTheCodeExpired() {
    server.refuseNext("ExpiredTokenException");
    assertTrue(failure("sso", new ScriptedPrompts()).sentence().contains("expired"));

    server.pollEvery(601);
    assertTrue(failure("sso", new ScriptedPrompts()).sentence().contains("expired"));
  }

  @Test
  void endsAtOnceWhenItIsCancelled() throws Exception {
    server.pollEvery(60);
    ScriptedPrompts person = new ScriptedPrompts();
    CompletableFuture<Kind> outcome = new CompletableFuture<>();
    try (SignIn patient = new SignIn(Instant::now, Pause.ASLEEP)) {
      Thread thread =
          Thread.startVirtualThread(
              () -> {
                try (Kvs opened = open("sso", patient)) {
                  opened.signIn(person);
                } catch (AwsFailure failure) {
                  outcome.complete(failure.kind());
                }
              });
      assertTrue(person.showing().await(20, TimeUnit.SECONDS), "the code is shown");
      thread.interrupt();

      assertEquals(Kind.CANCELLED, outcome.get(5, TimeUnit.SECONDS));
      assertEquals(1, person.closed());
    }
  }

  @Test
  void assumesARoleWithTheCodeOfTheDevice() throws Exception {
    ScriptedPrompts person = new ScriptedPrompts("123456");

    assertEquals(Scenario.values().length, channels("mfa", person));
    assertEquals("arn:aws:iam::123456789012:mfa/me", person.questions().getFirst().serial());
    String request = server.requests().element();
    for (String part :
        List.of(
            "role%2Fsupport",
            "ExternalId=outside",
            "RoleSessionName=joe",
            "DurationSeconds=1800",
            "TokenCode=123456")) {
      assertTrue(request.contains(part), part + " in " + request);
    }
  }

  @Test
  void asksAgainForACodeThatWasWrong() throws Exception {
    ScriptedPrompts person = new ScriptedPrompts("654321", "123456");

    assertEquals(Scenario.values().length, channels("mfa", person));
    assertEquals(List.of(false, true), person.questions().stream().map(q -> q.again()).toList());
  }

  @Test
  void givesUpAfterThreeWrongCodes() {
    ScriptedPrompts person = new ScriptedPrompts("654321", "no code", "111111", "123456");

    AwsFailure failure = failure("mfa", person);

    assertEquals(Kind.SIGN_IN_NEEDED, failure.kind());
    assertEquals(3, person.questions().size());
    assertFalse(failure.getMessage().contains("654321"), failure.getMessage());
    assertEquals(2, server.requests().size());
  }

  @Test
  void assumesRolesWithTheCredentialsOfASignIn() throws Exception {
    for (String profile : List.of("behind-sso", "own-sso")) {
      assertEquals(Scenario.values().length, channels(profile, new ScriptedPrompts()));
    }
    assertEquals(2, server.asked("/ "));
    assertEquals(1, server.asked("/device_authorization"));
  }

  @Test
  void saysWhatToDoWhereNobodyIsAsked() throws Exception {
    for (String profile : List.of("sso", "mfa", "behind-sso", "chain")) {
      try (Kvs opened = open(profile, signIn)) {
        AwsFailure failure = assertThrows(AwsFailure.class, () -> opened.channels("", null));

        assertEquals(Kind.SIGN_IN_NEEDED, failure.kind(), failure.getMessage());
        assertEquals("Press Check to sign in.", failure.nextStep());
      }
    }
    assertEquals(List.of(), List.copyOf(server.requests()));
  }

  @Test
  void saysWhichRoleOneHasNot() {
    server.giveNoRole();

    AwsFailure failure = failure("sso", new ScriptedPrompts());

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(
        failure.sentence().contains("“support” in account 123456789012"), failure.sentence());
  }

  @Test
  void asksAgainOnceTheSessionHasEnded() throws Exception {
    ScriptedPrompts person = new ScriptedPrompts("123456", "123456");
    try (Kvs opened = open("mfa", signIn)) {
      opened.signIn(person);
      now = now.plus(Duration.ofMinutes(29)).plusSeconds(30);

      assertEquals(
          Kind.SIGN_IN_NEEDED,
          assertThrows(AwsFailure.class, () -> opened.channels("", null)).kind());
      opened.signIn(person);
      assertEquals(2, person.asked());
    }
  }

  @Test
  void saysWhichSessionIsMissing() throws Exception {
    Files.writeString(
        folder.resolve("config"),
        Files.readString(folder.resolve("config"))
            .replace("sso_session = corp", "sso_session = no"));

    AwsFailure failure = failure("sso", new ScriptedPrompts());

    assertTrue(failure.sentence().contains("[sso-session no]"), failure.sentence());
  }

  @Test
  void tellsWhetherOneIsSignedInWithoutACall() throws Exception {
    now = Instant.parse("2026-05-04T15:00:00Z");
    assertEquals("not signed in", states().get("sso"));
    cache(SESSION, "access-marker", now.plusSeconds(7500), "");
    assertEquals("signed in until 17:05", states().get("sso"));
    cache(SESSION, "access-marker", now.plusSeconds(36000), "");
    assertEquals("signed in until Tuesday 01:00", states().get("sso"));
    cache(SESSION, "access-marker", now.minusSeconds(1), "");
    assertEquals("SSO not signed in", states().get("own-sso"));
    cache(SESSION, "access-marker", now.minusSeconds(1), refreshable());
    assertEquals("sign-in is renewed when used", states().get("sso"));
    assertEquals(Set.of("sso", "old-sso", "own-sso", "behind-sso"), states().keySet());
    assertEquals(List.of(), List.copyOf(server.requests()));
  }

  private Map<String, String> states() throws AwsFailure {
    return TestProfiles.signInStates(settings(), now);
  }

  @Test
  void aProfileOfAwsLoginSaysHowToSignIn() throws Exception {
    Files.writeString(
        folder.resolve("config"),
        "[profile browser]\nregion = us-west-2\n"
            + "login_session = arn:aws:iam::123456789012:user/nobody-here\n");
    try (Kvs opened = open("browser", signIn)) {
      opened.signIn(new ScriptedPrompts());
      AwsFailure failure = assertThrows(AwsFailure.class, () -> opened.channels("", null));

      assertEquals(Kind.SIGN_IN_NEEDED, failure.kind(), failure.getMessage());
      assertTrue(failure.nextStep().contains("aws login --profile browser"), failure.nextStep());
    }
  }

  private int channels(String profile, ScriptedPrompts prompts) throws Exception {
    try (Kvs opened = open(profile, signIn)) {
      opened.signIn(prompts);
      return opened.channels("", null).channels().size();
    }
  }

  private AwsFailure failure(String profile, ScriptedPrompts prompts) {
    AwsFailure failure = assertThrows(AwsFailure.class, () -> channels(profile, prompts));
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    assertFalse(all.toString().toLowerCase(Locale.ROOT).contains("marker"), all.toString());
    return failure;
  }

  private Kvs open(String profile, SignIn with) throws AwsFailure {
    return TestKvs.open(new AwsAccess.Profile(profile, null), settings(), Patience.USUAL, with);
  }

  private SharedSettings settings() {
    return new SharedSettings(
        folder.resolve("config"), folder.resolve("credentials"), null, folder.resolve("cache"));
  }

  private void pass(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  private JsonNode cached() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("cache").resolve(SESSION)));
  }

  private static String refreshable() {
    return """
    , "refreshToken":"refresh-marker-old", "clientId":"client-1",
    "clientSecret":"client-secret-marker", "registrationExpiresAt":"2099-01-01T00:00:00Z"\
    """;
  }

  private void cache(String file, String token, Instant expiresAt, String more) throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(
        folder.resolve("cache").resolve(file),
        """
        {"startUrl":"%s","region":"eu-north-1","accessToken":"%s","expiresAt":"%s"%s}"""
            .formatted(START_URL, token, expiresAt, more));
  }
}
