package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.model.Secret;
import dev.turnscope.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Profiles that give credentials, used for a real call: their endpoint_url is the lab's. */
class ProfileCredentialsTest {
  private static final String STS_ENDPOINT = "aws.endpointUrlSts";
  private static final Secret KEY_ID = new Secret("AKIDMARKER");
  private static final Secret KEY = new Secret("secret-marker");
  private static final String KEYS =
      "aws_access_key_id = AKIDMARKER\naws_secret_access_key = secret-marker\n";

  @TempDir Path folder;
  private KvsEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    endpoint = KvsEndpoint.start(KEY_ID, KEY, "us-west-2", scenario -> List.of());
  }

  @AfterEach
  void stop() {
    System.clearProperty(STS_ENDPOINT);
    endpoint.close();
  }

  @Test
  void usesStaticKeys() throws Exception {
    assertEquals(Scenario.values().length, channels(KEYS));
  }

  @Test
  void usesASessionToken() throws Exception {
    assertEquals(Scenario.values().length, channels(KEYS + "aws_session_token = token-marker\n"));
  }

  @Test
  void asksTheSignalingEndpointAlsoWithAProfileForDualStackAndFips() throws Exception {
    Files.writeString(
        folder.resolve("config"),
        """
        [profile test]
        region = us-west-2
        use_dualstack_endpoint = true
        use_fips_endpoint = true
        """
            + KEYS);
    ResolvedAccess access =
        ResolvedAccess.of(
            new AwsAccess.Profile("test", null),
            settings(),
            new ResolvedAccess.With(new SignIn(), Patience.USUAL));
    try (KvsClients clients = new KvsClients(access, Patience.USUAL)) {
      var answer =
          clients
              .signaling(endpoint.uri())
              .getIceServerConfig(
                  request ->
                      request.channelARN(
                          "arn:aws:kinesisvideo:us-west-2:000000000000:channel/healthy/1700000000000"));

      assertEquals(List.of(), answer.iceServerList());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void runsACredentialProcess() throws Exception {
    assertEquals(
        Scenario.values().length,
        channels(
            script(
                """
                echo '{"Version":1,"AccessKeyId":"AKIDMARKER","SecretAccessKey":"secret-marker"}'
                """)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysThatACredentialProcessGaveNothing() throws Exception {
    for (String body :
        List.of(
            "echo secret-marker >&2; exit 3",
            "echo secret-marker",
            "echo '{\"Version\":2,\"SecretAccessKey\":\"secret-marker\"}'")) {
      write(script(body));

      AwsFailure failure = failure();

      assertEquals(Kind.NO_CREDENTIALS, failure.kind(), failure.getMessage());
      assertTrue(failure.sentence().contains("credential_process"), failure.sentence());
      assertFalse(failure.toString().contains("marker"), failure.toString());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doesNotWaitForACredentialProcessThatHangs() throws Exception {
    Set<ProcessHandle> before = descendants();
    write(script("sleep 60"));
    Patience brief =
        new Patience(
            Patience.USUAL.connect(),
            Patience.USUAL.read(),
            Patience.USUAL.attempt(),
            Patience.USUAL.call(),
            Duration.ofSeconds(1));
    try (Kvs kvs = open(brief)) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.channels("", null));

      assertEquals(Kind.NO_CREDENTIALS, failure.kind(), failure.getMessage());
      assertTrue(failure.sentence().contains("did not end in time"), failure.sentence());
      Await.until(
          "the process and what it started have ended",
          Duration.ofSeconds(5),
          () -> before.containsAll(descendants()));
    }
  }

  @Test
  void namesTheHalfOfAKeyPairThatIsMissing() throws Exception {
    write("aws_access_key_id = AKIDMARKER\n");

    AwsFailure failure = failure();

    assertEquals(Kind.NO_CREDENTIALS, failure.kind());
    assertTrue(failure.sentence().contains("aws_secret_access_key"), failure.sentence());
  }

  @Test
  void saysThatAProfileHasNoCredentials() throws Exception {
    write("output = json\n");

    assertEquals(Kind.NO_CREDENTIALS, failure().kind());
  }

  @Test
  void saysThatARolesSourceHasNoCredentials() throws Exception {
    for (String source : List.of("nowhere", "test")) {
      write("role_arn = arn:aws:iam::123456789012:role/support\nsource_profile = " + source + "\n");

      AwsFailure failure = failure();

      assertEquals(Kind.NO_CREDENTIALS, failure.kind(), failure.getMessage());
      assertTrue(failure.sentence().contains("source_profile"), failure.sentence());
    }
  }

  @Test
  void assumesARole() throws Exception {
    String answer =
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <Credentials><AccessKeyId>AKIDMARKER</AccessKeyId>
        <SecretAccessKey>secret-marker</SecretAccessKey><SessionToken>token</SessionToken>
        <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
        </AssumeRoleResult></AssumeRoleResponse>
        """;

    try (RawServer sts = sts(200, answer)) {
      assertEquals(Scenario.values().length, channels(role()));
      assertTrue(sts.requests().element().contains("role%2Fsupport"), "the role’s ARN");
    }
  }

  @Test
  void explainsThatARoleMayNotBeAssumed() throws Exception {
    String answer =
        """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
        <Type>Sender</Type><Code>AccessDenied</Code><Message>not this one</Message></Error>
        </ErrorResponse>
        """;

    try (RawServer sts = sts(403, answer)) {
      write(role());

      AwsFailure failure = failure();

      assertEquals(Kind.ACCESS_DENIED, failure.kind(), failure.getMessage());
      assertTrue(
          failure.nextStep().contains("sts:AssumeRole on arn:aws:iam::123456789012:role/support"),
          failure.nextStep());
      assertEquals(1, sts.requests().size());
    }
  }

  @Test
  void takesUpCredentialsThatWereRenewedInTheFile() throws Exception {
    write("aws_access_key_id = AKIDOLD\naws_secret_access_key = old\n");
    try (Kvs kvs = open(Patience.USUAL)) {
      assertThrows(AwsFailure.class, () -> kvs.channels("", null));
      write(KEYS);

      assertEquals(Scenario.values().length, kvs.channels("", null).channels().size());
    }
  }

  private static Set<ProcessHandle> descendants() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  private String script(String body) throws IOException {
    Path script =
        Files.createFile(
            folder.resolve("credentials-" + System.nanoTime() + ".sh"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    return "credential_process = " + script + "\n";
  }

  private static String role() {
    return "role_arn = arn:aws:iam::123456789012:role/support\nsource_profile = source\n";
  }

  /** STS as a raw server, which the SDK finds by a system property. */
  private static RawServer sts(int status, String body) throws IOException {
    String response = RawServer.response(status, "Content-Type: text/xml\r\n", body);
    RawServer server = new RawServer((request, out) -> out.write(response.getBytes(UTF_8)));
    System.setProperty(STS_ENDPOINT, server.uri().toString());
    return server;
  }

  private void write(String profile) throws IOException {
    Files.writeString(
        folder.resolve("config"),
        "[profile test]\nregion = us-west-2\nendpoint_url = %s\n%s[profile source]\n%s"
            .formatted(endpoint.uri(), profile, KEYS));
  }

  private int channels(String profile) throws Exception {
    write(profile);
    try (Kvs kvs = open(Patience.USUAL)) {
      return kvs.channels("", null).channels().size();
    }
  }

  private AwsFailure failure() {
    return assertThrows(
        AwsFailure.class,
        () -> {
          try (Kvs kvs = open(Patience.USUAL)) {
            kvs.channels("", null);
          }
        });
  }

  private Kvs open(Patience patience) throws AwsFailure {
    return Kvs.open(new AwsAccess.Profile("test", null), settings(), patience);
  }

  private SharedSettings settings() {
    return new SharedSettings(
        folder.resolve("config"), folder.resolve("credentials"), null, folder.resolve("cache"));
  }
}
