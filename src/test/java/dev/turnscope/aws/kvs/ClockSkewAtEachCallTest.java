package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.credentials.ScriptedPrompts;
import dev.turnscope.aws.credentials.SignInServer;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.SharedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signature that is refused for the clock's sake, whichever call it is of. */
class ClockSkewAtEachCallTest {
  @TempDir private Path folder;
  private FaultyAws aws;

  @BeforeEach
  void start() throws Exception {
    aws = new FaultyAws();
  }

  @AfterEach
  void stop() throws Exception {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ListSignalingChannels,       keys, InvalidSignatureException",
    "DescribeSignalingChannel,    keys, InvalidSignatureException",
    "GetSignalingChannelEndpoint, keys, InvalidSignatureException",
    "GetIceServerConfig,          keys, InvalidSignatureException",
    "GetIceServerConfig,          keys, RequestTimeTooSkewed",
    "AssumeRole,                  role, SignatureDoesNotMatch",
    "AssumeRole,                  mfa,  SignatureDoesNotMatch",
    "AssumeRole,                  mfa,  RequestExpired",
  })
  void isToldInMinutesByTheAnswersDate(String operation, String profile, String code)
      throws Exception {
    refuse(operation, code, Duration.ofMinutes(-12));
    assertSkewed(failure(operation, profile), "12 minutes ahead of AWS’s");

    refuse(operation, code, Duration.ofMinutes(90));
    assertSkewed(failure(operation, profile), "90 minutes behind AWS’s");
  }

  private static void assertSkewed(AwsFailure failure, String told) {
    assertEquals(Kind.CLOCK_SKEW, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("clock is " + told), failure.sentence());
    assertFalse(failure.getMessage().contains("marker"), failure.getMessage());
  }

  private void refuse(String operation, String code, Duration ahead) {
    String date =
        "Date: %s\r\n"
            .formatted(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    ZonedDateTime.now(ZoneOffset.UTC).plus(ahead)));
    String words = "Signature expired: " + FaultyKvs.SECRET;
    String response =
        operation.equals("AssumeRole")
            ? RawServer.response(
                403,
                date,
                """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
                <Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"""
                    .formatted(code, words))
            : RawServer.response(
                403,
                "x-amzn-ErrorType: " + code + "\r\n" + date,
                "{\"message\":\"" + words + "\"}");
    aws.fail(operation, (_, out) -> out.write(response.getBytes(UTF_8)));
  }

  private AwsFailure failure(String operation, String profile) throws Exception {
    SharedSettings settings =
        new SharedSettings(
            aws.config(folder), folder.resolve("credentials"), null, folder.resolve("cache"));
    try (Kvs kvs = Kvs.open(new AwsAccess.Profile(profile, null), settings, Patience.USUAL)) {
      return assertThrows(
          AwsFailure.class,
          () -> {
            kvs.signIn(new ScriptedPrompts(SignInServer.RIGHT_CODE));
            if (operation.equals("ListSignalingChannels")) {
              kvs.channels("", null);
            } else {
              kvs.iceServerConfig(FaultyKvs.request());
            }
          });
    }
  }
}
