package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IceServerConfigRequestTest {
  private static final String ALLOWED =
      ": 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | is empty
          front door        | has a space as character 6
          a@b               | has “@” as character 2
          überall           | has “ü” as character 1
          door\u200B        | has U+200B as character 5
          door\t1           | has U+0009 as character 5
          🚪                | has “🚪” as character 1
          """)
  void namesTheParameterAndTheCharacterThatKvsDoesNotTake(String value, String problem) {
    assertEquals("The client ID " + problem + ALLOWED, refusal(value, null));
    assertEquals("The username " + problem + ALLOWED, refusal("viewer-1", value));
  }

  @Test
  void tellsALengthAndNotTheValue() {
    assertEquals("The client ID has 257 characters" + ALLOWED, refusal("a".repeat(257), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A-Z_0.9", "----"})
  void takesWhatKvsTakes(String value) {
    assertDoesNotThrow(() -> request("door", value, value));
    assertDoesNotThrow(() -> request("door", "a".repeat(256), null));
  }

  @ParameterizedTest
  @CsvSource({
    "aws, us-west-2",
    "aws-cn, cn-north-1",
    "aws-us-gov, us-gov-west-1",
    "aws, xx-nowhere-9",
  })
  void takesAnArnOfItsRegionsPartition(String partition, String region) {
    assertDoesNotThrow(() -> request(arn(partition, region), null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "aws-cn, us-west-2, aws",
    "aws, cn-north-1, aws-cn",
    "aws, us-gov-east-1, aws-us-gov",
  })
  void refusesAnArnOfAnotherPartitionThanItsRegions(
      String partition, String region, String belongsTo) {
    assertEquals(
        "The channel’s ARN is of partition %s, but its region %s belongs to partition %s."
            .formatted(partition, region, belongsTo),
        assertThrows(
                IllegalArgumentException.class, () -> request(arn(partition, region), null, null))
            .getMessage());
  }

  private static String arn(String partition, String region) {
    return "arn:%s:kinesisvideo:%s:123456789012:channel/door/1700000000000"
        .formatted(partition, region);
  }

  private static @Nullable String refusal(@Nullable String clientId, @Nullable String username) {
    return assertThrows(IllegalArgumentException.class, () -> request("door", clientId, username))
        .getMessage();
  }

  private static IceServerConfigRequest request(
      String channel, @Nullable String clientId, @Nullable String username) {
    return new IceServerConfigRequest(ChannelRef.read(channel), Role.VIEWER, clientId, username);
  }
}
