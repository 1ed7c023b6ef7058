package dev.turnscope.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.Cause;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void millisecondsHaveOneUnitHoweverManyTheyAre() {
    assertEquals("58 ms", Texts.millis(Duration.ofMillis(58)));
    assertEquals("5,003 ms", Texts.millis(Duration.ofMillis(5003)));
  }

  @Test
  void aCountdownReadsAsMinutesAndSeconds() {
    assertEquals("4:09", Texts.countdown(Duration.ofSeconds(249)));
    assertEquals("0:05", Texts.countdown(Duration.ofMillis(5_999)));
    assertEquals("24:00:00", Texts.countdown(Duration.ofDays(1)));
  }

  @Test
  void anArnMayBeBrokenBetweenItsNamesAndNowhereElse() {
    assertEquals(
        "Ask for it on arn:aws:kinesisvideo:*:1234:\u200achannel/\u200adoor/\u200a1, at 10:00.",
        Texts.breakable("Ask for it on arn:aws:kinesisvideo:*:1234:channel/door/1, at 10:00."));
    assertEquals(
        "arn:aws:iam::0000:\u200arole/\u200adesk", Texts.breakable("arn:aws:iam::0000:role/desk"));
    assertEquals(
        "arn:aws:sts:us-west-2:\u200a1234:\u200arole",
        Texts.breakable("arn:aws:sts:us-west-2:1234:role"));
  }

  @Test
  void aMistakeOfTheProgramIsCalledAFault() {
    UriResult untested =
        Samples.result(
            Samples.UDP,
            Verdict.NOT_TESTED,
            Cause.INTERNAL_FAULT,
            WebrtcResult.notTested(Cause.INTERNAL_FAULT, ""));

    assertEquals("Fault", Texts.verdict(untested));
  }

  @Test
  void anAgeIsRough() {
    assertEquals("just now", Texts.ago(Duration.ofMillis(900)));
    assertEquals("12 s ago", Texts.ago(Duration.ofSeconds(12)));
    assertEquals("4 min ago", Texts.ago(Duration.ofSeconds(290)));
  }
}
