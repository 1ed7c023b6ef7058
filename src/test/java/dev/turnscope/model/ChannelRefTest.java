package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRefTest {
  private static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/front-door/1700000000000";

  @Test
  void readsAnArnWithItsRegionAndName() {
    assertEquals(new ChannelRef.Arn(ARN, "us-west-2", "front-door"), ChannelRef.read(ARN));
  }

  @Test
  void tellsAnArnsPartitionAndAccount() {
    ChannelRef.Arn arn = (ChannelRef.Arn) ChannelRef.read(ARN.replace("arn:aws:", "arn:aws-cn:"));

    assertEquals("aws-cn", arn.partition());
    assertEquals("123456789012", arn.account());
  }

  @Test
  void readsANameAndForgivesSpacesAround() {
    assertEquals(new ChannelRef.Name("front-door"), ChannelRef.read("  front-door "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "front door", "arn:aws:s3:::bucket", "a/b"})
  void refusesWhatIsNeither(String text) {
    assertThrows(IllegalArgumentException.class, () -> ChannelRef.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          front door | “front door” is not a channel name: it has a space as character 6, and 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.
          ''         | “” is not a channel name: it is empty, and 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.
          """)
  void saysWhatIsWrongWithAName(String text, String sentence) {
    assertEquals(sentence, refusal(text));
  }

  @Test
  void saysOfAVeryLongNameHowLongItIs() {
    assertEquals(
        "a text of 257 characters is not a channel name: it has 257 characters, and 1 to 256 characters from A–Z,"
            + " a–z, 0–9 and . _ - are allowed.",
        refusal("a".repeat(257)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arn:aws:kinesisvideo:us-west-2                                     | has 4 of its 6 parts
          arn:aws:s3:us-west-2:123456789012:channel/c/1                      | is of the service “s3”
          arn:aws:kinesisvideo:US_WEST:123456789012:channel/c/1              | has no region’s name in its fourth part
          arn:aws:kinesisvideo:us-west-2::channel/c/1                        | has no account number in its fifth part
          arn:aws:kinesisvideo:us-west-2:123456789012:channel/c              | does not end with channel/NAME/NUMBER
          arn:aws:kinesisvideo:us-west-2:123456789012:stream/c/1             | is of a stream
          arn:aws:kinesisvideo:us-west-2:123456789012:channel/my door/1      | names a channel whose name has a space as character 3
          arn:AWS:kinesisvideo:us-west-2:123456789012:channel/c/1            | names a partition that does not exist
          """)
  void saysWhatIsWrongWithAnArn(String text, String problem) {
    assertEquals(
        "The ARN %s: a signaling channel’s reads arn:aws:kinesisvideo:REGION:ACCOUNT:channel/NAME/NUMBER."
            .formatted(problem),
        refusal(text));
  }

  @Test
  void saysThatAnArnIsTooLong() {
    String sentence = refusal(ARN + "0".repeat(1024));

    assertTrue(
        sentence.startsWith("The ARN has 1100 characters, and 1024 are the most: "), sentence);
  }

  private static String refusal(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> ChannelRef.read(text)).getMessage());
  }
}
