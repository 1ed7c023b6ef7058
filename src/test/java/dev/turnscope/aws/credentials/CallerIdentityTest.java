package dev.turnscope.aws.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.kvs.RawServer;
import dev.turnscope.aws.kvs.TestKvs;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who one is, as the real SDK asks STS for it. */
class CallerIdentityTest {
  private static final CallerIdentity JOE =
      new CallerIdentity(
          "123456789012", "arn:aws:sts::123456789012:assumed-role/support/joe", "AROAEXAMPLE:joe");

  @TempDir private Path folder;
  private SignInServer server;

  @BeforeEach
  void start() throws IOException {
    server = new SignInServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isWhatStsAnswers() throws Exception {
    try (Kvs kvs = open("keys", keys("AKIDMARKER"))) {
      assertEquals(Optional.of(JOE), kvs.callerIdentity());
    }
  }

  @Test
  void isRefusedInTheNameOfTheProfileByWhatIsNoStsAndSpeaksOfNoChannel() throws Exception {
    String notFound = RawServer.response(404, "", "");
    try (RawServer other = new RawServer((request, out) -> out.write(notFound.getBytes(UTF_8)));
        Kvs kvs =
            open(
                "my keys",
                keys("AKIDMARKER", other.uri().toString()).replace("keys]", "\"my keys\"]"))) {
      AwsFailure failure = assertThrows(AwsFailure.class, kvs::callerIdentity);

      assertEquals(Kind.NOT_AWS, failure.kind());
      assertTrue(
          failure.sentence().startsWith("GetCallerIdentity for profile “my keys” in us-west-2"),
          failure.sentence());
    }
  }

  @Test
  void isThatOfTheRoleOnceItIsSignedInAndAsksNobodyBefore() throws Exception {
    String config =
        keys("AKIDMARKER")
            + """
            [profile mfa]
            region = us-west-2
            role_arn = arn:aws:iam::123456789012:role/support
            source_profile = keys
            role_session_name = joe
            mfa_serial = arn:aws:iam::123456789012:mfa/me
            endpoint_url = %s
            """
                .formatted(server.uri());
    try (Kvs kvs = open("mfa", config)) {
      assertEquals(Kind.SIGN_IN_NEEDED, assertThrows(AwsFailure.class, kvs::callerIdentity).kind());
      assertEquals(0, server.asked("/ Action=GetCallerIdentity"));

      kvs.signIn(new ScriptedPrompts(SignInServer.RIGHT_CODE));

      CallerIdentity role = kvs.callerIdentity().orElseThrow();
      assertEquals(JOE.account(), role.account());
      assertEquals(JOE.arn(), role.arn());
    }
  }

  @Test
  void isAskedForOnceForEachKey() throws Exception {
    try (Kvs kvs = open("keys", keys("AKIDMARKER"))) {
      kvs.callerIdentity();
      kvs.callerIdentity();
      assertEquals(1, server.asked("/ Action=GetCallerIdentity"));

      write(keys("AKIDOTHER").replace("secret-marker", "other-marker"));

      assertEquals("000000000042", kvs.callerIdentity().orElseThrow().account());
    }
  }

  @Test
  void isToldWhyWhereStsDoesNotKnowTheKey() throws Exception {
    try (Kvs kvs = open("keys", keys("AKIDMARKERUNKNOWN"))) {
      AwsFailure failure = assertThrows(AwsFailure.class, kvs::callerIdentity);

      assertEquals(Kind.UNKNOWN_KEY, failure.kind());
      assertTrue(
          failure.sentence().startsWith("GetCallerIdentity for profile “keys” in us-west-2"),
          failure.sentence());
      assertFalse(failure.getMessage().contains("MARKER"), failure.getMessage());
    }
  }

  @Test
  void endsWithACancelledWait() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        Kvs kvs = open("keys", keys("AKIDMARKER", "http://127.0.0.1:" + silent.getLocalPort()))) {
      FutureTask<Optional<CallerIdentity>> asking = new FutureTask<>(kvs::callerIdentity);
      Thread thread = Thread.ofVirtual().start(asking);
      try (Socket _ = silent.accept()) {
        thread.interrupt();
      }

      ExecutionException end =
          assertThrows(ExecutionException.class, () -> asking.get(10, TimeUnit.SECONDS));
      assertEquals(Kind.CANCELLED, assertInstanceOf(AwsFailure.class, end.getCause()).kind());
    }
  }

  @Test
  void isNobodyInTheLab() throws Exception {
    AwsAccess lab =
        new AwsAccess.Keys(
            new Secret("AKIDMARKER"),
            new Secret("secret-marker"),
            "us-west-2",
            URI.create("http://127.0.0.1:9"),
            "stun:127.0.0.1");
    try (Kvs kvs = TestKvs.open(lab, settings(), Patience.USUAL)) {
      assertEquals(Optional.empty(), kvs.callerIdentity());
    }
  }

  @Test
  void hidesTheAccountUntilAsked() {
    assertEquals("••••••••9012", JOE.maskedAccount());
    assertEquals("arn:aws:sts::••••••••9012:assumed-role/support/joe", JOE.maskedArn());
    assertEquals(JOE.maskedArn(), JOE.toString());
    assertEquals(
        "••••••••9012:bob",
        new CallerIdentity("123456789012", "arn", "123456789012:bob").maskedUserId());
  }

  private String keys(String keyId) {
    return keys(keyId, server.uri().toString());
  }

  private static String keys(String keyId, String endpoint) {
    return """
    [profile keys]
    region = us-west-2
    aws_access_key_id = %s
    aws_secret_access_key = secret-marker
    endpoint_url = %s
    """
        .formatted(keyId, endpoint);
  }

  private Kvs open(String profile, String config) throws IOException, AwsFailure {
    write(config);
    return TestKvs.open(new AwsAccess.Profile(profile, null), settings(), Patience.USUAL);
  }

  private void write(String config) throws IOException {
    Files.writeString(folder.resolve("config"), config);
  }

  private SharedSettings settings() {
    return new SharedSettings(
        folder.resolve("config"), folder.resolve("credentials"), null, folder.resolve("cache"));
  }
}
