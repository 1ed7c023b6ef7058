package dev.turnscope.aws.explanation;

import static dev.turnscope.aws.kvs.FaultyKvs.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.FaultyKvs;
import dev.turnscope.aws.kvs.RawServer;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Whatever AWS refuses becomes one sentence of its own kind, with no secret in it. */
class KvsRefusalsTest {
  @ParameterizedTest
  @CsvSource({
    "400, InvalidClientException,            INVALID_CLIENT",
    "400, SessionExpiredException,           SESSION_EXPIRED",
    "400, ClientLimitExceededException,      CLIENT_LIMIT_EXCEEDED",
    "400, InvalidArgumentException,          INVALID_ARGUMENT",
    "404, ResourceNotFoundException,         RESOURCE_NOT_FOUND",
    "401, NotAuthorizedException,            NOT_AUTHORIZED",
    "403, AccessDeniedException,             ACCESS_DENIED",
    "401, AccessDeniedException,             ACCESS_DENIED",
    "403, ExpiredTokenException,             EXPIRED_TOKEN",
    "403, UnrecognizedClientException,       UNKNOWN_KEY",
    "403, InvalidSignatureException,         BAD_SIGNATURE",
    "403, RequestExpired,                    CLOCK_SKEW",
    "429, TooManyRequestsException,          THROTTLED",
    "400, ThrottlingException,               THROTTLED",
    "418, SomethingNewException,             REFUSED",
    "401, '',                                ACCESS_DENIED",
    "403, '',                                ACCESS_DENIED",
    "404, '',                                RESOURCE_NOT_FOUND",
    "429, '',                                THROTTLED",
    "500, InternalFailure,                   SERVICE_ERROR",
    "500, '',                                SERVICE_ERROR",
    "503, ServiceUnavailable,                SERVICE_ERROR",
    "302, '',                                UNREADABLE_ANSWER",
  })
  void hasAKindForEveryRefusal(int status, String code, Kind kind) throws Exception {
    String header = code.isEmpty() ? "" : "x-amzn-ErrorType: " + code + "\r\n";
    AwsFailure failure =
        failureOf(
            RawServer.response(status, header, "{\"Message\":\"no " + FaultyKvs.SECRET + "\"}"));

    assertEquals(kind, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().startsWith("GetIceServerConfig for channel “door”"));
    assertTrue(failure.nextStep().endsWith("."), failure.nextStep());
  }

  @ParameterizedTest
  @CsvSource({"720, 12 minutes behind", "-720, 12 minutes ahead of"})
  void measuresAWrongClockByTheAnswersDate(long seconds, String told) throws Exception {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    AwsFailure failure =
        failureOf(
            RawServer.response(
                403,
                "x-amzn-ErrorType: InvalidSignatureException\r\nDate: " + date + "\r\n",
                "{\"Message\":\"Signature expired: " + FaultyKvs.SECRET + "\"}"));

    assertEquals(Kind.CLOCK_SKEW, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains(told), failure.sentence());
  }

  @Test
  void measuresAWrongClockByAwssWordsWhereThereIsNoDate() throws Exception {
    AwsFailure failure =
        failureOf(
            RawServer.response(
                403,
                "x-amzn-ErrorType: InvalidSignatureException\r\n",
                "{\"Message\":\"Signature not yet current: 20300101T000000Z is still later than"
                    + " 20200101T000500Z (20200101T000000Z + 5 min.)\"}"));

    assertEquals(Kind.CLOCK_SKEW, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("minutes ahead of"), failure.sentence());
  }

  @Test
  void explainsARefusalThatHasNoDetails() {
    AwsFailure failure =
        ServiceFailures.explain(
            AwsCall.listing("us-west-2"),
            AwsServiceException.builder().statusCode(403).message("marker").build());

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertFalse(failure.getMessage().contains("marker"), failure.getMessage());
  }
}
