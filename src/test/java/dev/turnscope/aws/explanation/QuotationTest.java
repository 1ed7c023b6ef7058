package dev.turnscope.aws.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuotationTest {

  @Test
  void quotesAwsInOneLine() {
    assertEquals(" AWS says: “not allowed”.", Quotation.of(" not\r\n allowed\u0007 "));
    assertEquals("", Quotation.of(null));
    assertEquals("", Quotation.of(" "));
  }

  @Test
  void leavesOutWhatLooksLikeAKeyAndKeepsArns() {
    String arn = "arn:aws:kinesisvideo:us-west-2:000000000000:channel/front-door-of-the-house/1";

    assertEquals(
        " AWS says: “key … on " + arn + "”.",
        Quotation.of("key wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY on " + arn));
  }

  @Test
  void leavesOutAKeyThatIsPercentEncodedOrCutOff() {
    assertEquals(
        " AWS says: “token …”.", Quotation.of("token IQoJb3JpZ2lu%2F%2F%2FwEaCXVz%2BLXdlc3Q%3D"));
    assertEquals(
        " AWS says: “… of”.", Quotation.of("x".repeat(1_580) + " of wJalrXUtnFEMI/K7MDENG+bPxRfi"));
  }

  @Test
  void isShortWhateverAwsSays() {
    assertTrue(Quotation.of("word ".repeat(100_000)).length() < 500);
  }
}
