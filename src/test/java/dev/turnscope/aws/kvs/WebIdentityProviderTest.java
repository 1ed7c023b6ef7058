package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.credentials.TellingProvider;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.profile.SharedSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile with a web identity token, and STS on loopback. */
class WebIdentityProviderTest {
  private static final String GIVEN =
      """
      <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
      <AssumeRoleWithWebIdentityResult>
      <Credentials><AccessKeyId>AKIDMARKER</AccessKeyId>
      <SecretAccessKey>secret-marker</SecretAccessKey><SessionToken>session-marker</SessionToken>
      <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
      </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>""";
  private static final String THROTTLED =
      """
      <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
      <Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>""";

  @TempDir private Path folder;
  private final AtomicInteger throttles = new AtomicInteger();
  private final List<SlowDown> slowed = new ArrayList<>();
  private RawServer sts;

  @BeforeEach
  void start() throws IOException {
    sts = new RawServer(this::answer);
  }

  @AfterEach
  void stop() throws IOException {
    sts.close();
  }

  @Test
  void assumesItsRoleAgainWhereAwsAsksToSlowDown() throws Exception {
    throttles.set(2);

    TellingProvider provider = provider("token-marker");

    assertEquals("AKIDMARKER", provider.resolve(slowed::add).accessKeyId());
    assertEquals(List.of(2, 3), slowed.stream().map(SlowDown::nextTry).toList());
    assertTrue(sts.requests().element().contains("RoleSessionName=me"), "as the profile says");
    assertEquals("AKIDMARKER", provider.resolve(slowed::add).accessKeyId());
    assertEquals(3, sts.requests().size(), "the session is kept");
  }

  @Test
  void saysHowOftenAwsThrottledIt() throws Exception {
    throttles.set(Integer.MAX_VALUE);
    TellingProvider provider = provider("token-marker");

    AwsFailure failure =
        assertThrows(NotSignedIn.class, () -> provider.resolve(slowed::add)).failure();

    assertEquals(Kind.THROTTLED, failure.kind());
    assertTrue(failure.sentence().contains("at each of 3 tries within"), failure.sentence());
    assertFalse(failure.getMessage().contains("marker"), failure.getMessage());
  }

  private TellingProvider provider(String token) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), token);
    Files.writeString(
        folder.resolve("config"),
        """
        [profile web]
        region = us-west-2
        role_arn = arn:aws:iam::123456789012:role/support
        role_session_name = me
        web_identity_token_file = %s
        endpoint_url = %s
        """
            .formatted(file, sts.uri()));
    ResolvedAccess access =
        ResolvedAccess.of(
            new AwsAccess.Profile("web", null),
            new SharedSettings(
                folder.resolve("config"),
                folder.resolve("credentials"),
                null,
                folder.resolve("cache")),
            new ResolvedAccess.With(new SignIn(), Patience.USUAL));
    return (TellingProvider) access.credentials();
  }

  private void answer(String request, OutputStream out) throws IOException {
    boolean throttled = throttles.getAndDecrement() > 0;
    out.write(
        RawServer.response(throttled ? 400 : 200, "", throttled ? THROTTLED : GIVEN)
            .getBytes(UTF_8));
  }
}
