package dev.turnscope.aws.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Backoff.Budget;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** How a throttled call is made again. */
class BackoffTest {
  private static final AwsCall CALL =
      AwsCall.ofChannel("GetIceServerConfig", "us-west-2", "arn", "door");

  private final Deque<AwsServiceException> refusals = new ArrayDeque<>();
  private final List<SlowDown> heard = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private long nanos;

  @Test
  void triesAgainAfterWaitsThatGrowAndTellsEach() throws Exception {
    refuse(400, "ClientLimitExceededException");
    refuse(429, "");

    assertEquals("well", ask(Budget.OF_A_CALL));

    assertEquals(List.of(2, 3), heard.stream().map(SlowDown::nextTry).toList());
    assertEquals(waits, heard.stream().map(SlowDown::pause).toList());
    assertBetween(200, waits.get(0), 400);
    assertBetween(400, waits.get(1), 800);
  }

  @Test
  void saysHowOftenAndHowLongItTried() {
    for (int refused = 0; refused < 3; refused++) {
      refuse(400, "ThrottlingException");
    }

    AwsFailure failure = assertThrows(AwsFailure.class, () -> ask(Budget.OF_A_CALL));

    assertEquals(Kind.THROTTLED, failure.kind());
    assertTrue(
        failure.sentence().matches(".*at each of 3 tries within (0\\.[6-9]|1\\.[0-2]) s\\..*"),
        failure.sentence());
    assertEquals(2, heard.size());
  }

  @Test
  void waitsNoLongerThanItsBudgetAllows() {
    for (int refused = 0; refused < 6; refused++) {
      refuse(429, "");
    }

    assertThrows(AwsFailure.class, () -> ask(Budget.OF_A_PAGE));

    assertEquals(5, waits.size());
    waits.forEach(wait -> assertTrue(wait.toMillis() <= 3200, wait::toString));
  }

  @Test
  void doesNotRepeatWhatIsNoThrottling() {
    refuse(403, "AccessDeniedException");

    AwsFailure failure = assertThrows(AwsFailure.class, () -> ask(Budget.OF_A_CALL));

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertEquals(List.of(), waits);
  }

  @Test
  @Timeout(10)
  void anInterruptEndsTheWait() {
    Backoff slow =
        new Backoff(
            new Budget(2, Duration.ofHours(2), Duration.ofHours(2)),
            _ -> Thread.currentThread().interrupt());
    refuse(429, "");

    assertThrows(InterruptedException.class, () -> slow.ask(CALL, this::answer));
  }

  @Test
  void isToldInASentence() {
    assertEquals(
        "AWS asks to slow down: try 2 of 3 in 0.6 s.",
        new SlowDown(2, 3, Duration.ofMillis(620)).sentence());
  }

  private String ask(Budget budget) throws Exception {
    return new Backoff(budget, heard::add, this::pass, () -> nanos).ask(CALL, this::answer);
  }

  private String answer() {
    if (refusals.isEmpty()) {
      return "well";
    }
    throw refusals.removeFirst();
  }

  private void refuse(int status, String code) {
    refusals.add(
        AwsServiceException.builder()
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build());
  }

  private void pass(Duration time) {
    waits.add(time);
    nanos += time.toNanos();
  }

  private static void assertBetween(long least, Duration wait, long most) {
    assertTrue(wait.toMillis() >= least && wait.toMillis() <= most, wait::toString);
  }
}
