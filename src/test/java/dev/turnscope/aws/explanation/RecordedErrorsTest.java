package dev.turnscope.aws.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Backoff;
import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.call.Retries;
import dev.turnscope.aws.credentials.ScriptedPrompts;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.credentials.SignInServer;
import dev.turnscope.aws.credentials.TestSignIn;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.FaultyAws;
import dev.turnscope.aws.kvs.FaultyKvs;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.kvs.TestKvs;
import dev.turnscope.aws.profile.SharedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClient;

/** Every error of the table, met by the real SDK, says what happened, why, and what to do. */
class RecordedErrorsTest {
  private static final String ROLE_WITH_MFA = "mfa";

  @TempDir private static Path folder;
  private static FaultyAws aws;
  private static SharedSettings settings;
  private Instant now = Instant.now();

  @BeforeAll
  static void start() throws Exception {
    aws = new FaultyAws();
    settings =
        new SharedSettings(
            aws.config(folder), folder.resolve("credentials"), null, folder.resolve("cache"));
  }

  @AfterAll
  static void stop() throws Exception {
    aws.close();
  }

  static Stream<RecordedError> all() throws Exception {
    return RecordedError.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isExplained(RecordedError error) throws Exception {
    aws.fail(error);

    AwsFailure failure = failure(error, error.profile());

    assertExplained(error, failure);
  }

  static Stream<RecordedError> ofRoles() throws Exception {
    return all().filter(error -> error.operation().equals("AssumeRole"));
  }

  @ParameterizedTest
  @MethodSource("ofRoles")
  void isExplainedWhereWeAssumeTheRoleToo(RecordedError error) throws Exception {
    aws.fail(error);

    assertExplained(error, failure(error, ROLE_WITH_MFA));
  }

  private static void assertExplained(RecordedError error, AwsFailure failure) {
    assertEquals(error.kind(), failure.kind(), failure.getMessage());
    error.assertToldBy(failure.getMessage());
    assertFalse(failure.getMessage().contains("marker"), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
    assertTrue(failure.nextStep().endsWith("."), failure.nextStep());
    IamPolicy policy = failure.policy();
    if (error.resource().isEmpty()) {
      assertNull(policy);
    } else {
      assertNotNull(policy, "a policy is to be asked for");
      assertTrue(
          policy.json().contains("\"Resource\": \"" + error.resource() + "\""), policy.json());
      assertTrue(policy.json().contains(":" + error.operation() + "\""), policy.json());
    }
  }

  private AwsFailure failure(RecordedError error, String profile) throws AwsFailure {
    if (error.operation().equals("DescribeMediaStorageConfiguration")) {
      return ofMediaStorage();
    }
    SignIn signIn = TestSignIn.by(() -> now, this::pass);
    String asked = error.ofSignIn() ? "sso" : profile;
    try (signIn;
        Kvs kvs =
            TestKvs.open(new AwsAccess.Profile(asked, null), settings, Patience.USUAL, signIn)) {
      return assertThrows(
          AwsFailure.class,
          () -> {
            kvs.signIn(new ScriptedPrompts(SignInServer.RIGHT_CODE));
            if (error.ofListing()) {
              kvs.channels("", null);
            } else {
              kvs.iceServerConfig(FaultyKvs.request());
            }
          });
    }
  }

  /** Which nobody asks for by itself. */
  private static AwsFailure ofMediaStorage() {
    AwsCall call =
        AwsCall.ofChannel("DescribeMediaStorageConfiguration", "us-west-2", FaultyKvs.ARN, "door");
    try (KinesisVideoClient client =
        KinesisVideoClient.builder()
            .region(Region.US_WEST_2)
            .endpointOverride(aws.uri())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("AKIDMARKER", FaultyKvs.SECRET)))
            .overrideConfiguration(o -> o.retryStrategy(Retries.strategy()))
            .build()) {
      return assertThrows(
          AwsFailure.class,
          () ->
              new Backoff(Backoff.Budget.OF_A_CALL, _ -> {})
                  .ask(
                      call,
                      () ->
                          client.describeMediaStorageConfiguration(
                              request -> request.channelARN(FaultyKvs.ARN))));
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
