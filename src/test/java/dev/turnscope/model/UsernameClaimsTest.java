package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameClaimsTest {
  private static final Instant ANSWERED = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000000";

  /** By how many seconds the end in the username differs from the TTL's. */
  @ParameterizedTest
  @CsvSource({"0", "4", "-4", "5", "-5"})
  void anEndThatIsTheTtlsByAFewSecondsIsNoDifference(int seconds) {
    assertEquals(List.of(), differences(Duration.ZERO, TTL.plusSeconds(seconds), ARN));
  }

  @Test
  void credentialsThatEndBeforeTheirTtlAreOld() {
    assertEquals(
        List.of(
            "The username says that the credentials for turn.example:443 end in 4 minutes, but the"
                + " TTL gives them 5 minutes: they are old."),
        differences(Duration.ZERO, TTL.minusSeconds(30), ARN));
    assertEquals(
        List.of(
            "The username says that the credentials for turn.example:443 ended 60 minutes ago, but"
                + " the TTL gives them 5 minutes: they are old."),
        differences(Duration.ZERO, Duration.ofHours(-1), ARN));
  }

  @Test
  void credentialsMayEndAfterTheirTtl() {
    assertEquals(
        List.of(
            "The username says that the credentials for turn.example:443 end in 24 hours, but the"
                + " TTL gives them 5 minutes: they live longer than AWS says."),
        differences(Duration.ZERO, Duration.ofHours(24), ARN));
  }

  @Test
  void aWrongClockHereMakesNoDifferenceWhereAwsToldTheTime() {
    assertEquals(List.of(), differences(Duration.ofHours(1), TTL, ARN));
    assertEquals(List.of(), differences(Duration.ofHours(-1), TTL, ARN));
  }

  @Test
  void whereAwsToldNoTimeAMinuteIsAllowedAndTheClockMayBeOff() {
    assertEquals(List.of(), differences(null, TTL.plusSeconds(60), ARN));
    assertEquals(
        List.of(
            "The username says that the credentials for turn.example:443 end in 10 minutes, but the"
                + " TTL gives them 5 minutes: they live longer than AWS says, or this computer’s"
                + " clock is off."),
        differences(null, TTL.multipliedBy(2), ARN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arn:aws:kinesisvideo:us-west-2:123456789012:channel/gate/1700000000000  | another channel name
          arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000001  | another time of creation
          arn:aws:kinesisvideo:us-west-2:999956789012:channel/door/1700000000000  | another account
          arn:aws-cn:kinesisvideo:cn-north-1:123456789012:channel/door/1700000000000 | another partition, another region
          arn:aws:kinesisvideo                                                    | none in full
          """)
  void aUsernameOfAnotherChannelIsADifferenceThatNamesNeither(String arn, String differs) {
    List<String> told = differences(Duration.ZERO, TTL, arn);

    assertEquals(
        List.of(
            "The username of the credentials for turn.example:443 is of another channel than the"
                + " one asked for: it names %s.".formatted(differs)),
        told);
    assertFalse(told.toString().contains("56789012"));
  }

  @Test
  void aUsernameOfAnotherFormTellsOfNoChannel() {
    IceServer server = server("%d:joe".formatted(ANSWERED.plus(TTL).getEpochSecond()));
    assertEquals(List.of(), UsernameClaims.differences(list(Duration.ZERO, server)));
    assertEquals(List.of(), UsernameClaims.differences(list(Duration.ZERO, server("joe"))));
  }

  @Test
  void serversOfWhichTheSameIsTrueAreToldOfTogether() {
    IceServer old = server(username(Duration.ofMinutes(2), ARN));
    assertEquals(
        List.of(
            "The username says that the credentials for turn.example:443 and turn.example:443 end"
                + " in 2 minutes, but the TTL gives them 5 minutes: they are old."),
        UsernameClaims.differences(list(Duration.ZERO, old, old)));
  }

  private static List<String> differences(@Nullable Duration ahead, Duration left, String arn) {
    return UsernameClaims.differences(list(ahead, server(username(left, arn))));
  }

  private static String username(Duration left, String arn) {
    String channel =
        Base64.getEncoder().encodeToString(("v1:" + arn).getBytes(StandardCharsets.UTF_8));
    return ANSWERED.plus(left).getEpochSecond() + ":" + channel;
  }

  private static IceServer server(String username) {
    return new IceServer(
        Stream.of("turn:turn.example:443").map(ListedUri::read).toList(),
        new Credentials(new Secret(username), new Secret("password")),
        TTL,
        null);
  }

  private static IceServerList list(@Nullable Duration ahead, IceServer... servers) {
    return new IceServerList(
        new Source(Source.Kind.AWS, "door", "us-west-2", Role.VIEWER),
        List.of(servers),
        ahead == null ? ANSWERED : ANSWERED.plus(ahead),
        List.of(),
        ahead,
        new SignalingEndpoint(ARN, "https://kvs.example"),
        List.of(),
        0);
  }
}
