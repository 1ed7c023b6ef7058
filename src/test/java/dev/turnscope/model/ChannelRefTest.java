package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRefTest {
  private static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/front-door/1700000000000";

  @Test
  void readsAnArnWithItsRegionAndName() {
    assertEquals(new ChannelRef.Arn(ARN, "us-west-2", "front-door"), ChannelRef.read(ARN));
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
}
