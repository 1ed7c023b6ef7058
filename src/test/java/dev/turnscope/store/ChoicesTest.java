package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final Place WEST = new Place("acme", "us-west-2");
  private static final Place EAST = new Place("acme", "us-east-1");

  @Test
  void rememberTheRegionOfEachProfile() {
    Choices choices =
        Choices.DEFAULT.withPlace(WEST).withPlace(new Place("other", "eu-west-1")).withPlace(EAST);

    assertEquals("acme", choices.profile());
    assertEquals("us-east-1", choices.region("acme"));
    assertEquals("eu-west-1", choices.region("other"));
    assertNull(choices.region("new"));
  }

  @Test
  void rememberTheEndpointsOfEachProfileWhereTheyAreNotTheUsualOnes() {
    EndpointChoice fips = EndpointChoice.AS_SET.withFips(Switch.ON);
    Choices choices =
        Choices.DEFAULT
            .withEndpoints("acme", fips)
            .withEndpoints("other", fips)
            .withEndpoints("other", EndpointChoice.AS_SET);

    assertEquals(fips, choices.endpoints("acme"));
    assertEquals(EndpointChoice.AS_SET, choices.endpoints("other"));
    assertEquals(1, choices.endpoints().size());
  }

  @Test
  void keepTheChannelsOfEachPlaceApart() {
    Choices choices =
        Choices.DEFAULT
            .withChannels(WEST, channels -> channels.withChecked("door"))
            .withChannels(EAST, channels -> channels.withPinned("gate"));

    assertEquals(new ChannelMemory("door", List.of(), List.of("door")), choices.channels(WEST));
    assertEquals(new ChannelMemory(null, List.of("gate"), List.of()), choices.channels(EAST));
    assertEquals(ChannelMemory.EMPTY, choices.channels(new Place("new", "us-west-2")));
  }

  @Test
  void keepTheLatestTwelveChannelsAndTheMostRecentFirst() {
    ChannelMemory channels = ChannelMemory.EMPTY;
    for (int i = 1; i <= 20; i++) {
      channels = channels.withChecked("channel-" + i);
    }
    channels = channels.withChecked("channel-15");

    assertEquals("channel-15", channels.last());
    assertEquals(12, channels.recent().size());
    assertEquals(
        List.of("channel-15", "channel-20", "channel-19"), channels.recent().subList(0, 3));
  }

  @Test
  void pinAChannelOnceAndUnpinIt() {
    ChannelMemory channels =
        ChannelMemory.EMPTY.withPinned("gate").withPinned("door").withPinned("gate");

    assertEquals(List.of("gate", "door"), channels.pinned());
    assertEquals(List.of("door"), channels.withoutPinned("gate").pinned());
  }

  @Test
  void forgetThePlacesThatWereLeftLongestAgo() {
    Choices choices = Choices.DEFAULT;
    for (int i : IntStream.rangeClosed(1, 250).toArray()) {
      choices =
          choices
              .withPlace(new Place("profile-" + i, "us-west-2"))
              .withChannels(new Place("profile-" + i, "us-west-2"), it -> it.withPinned("gate"))
              .withPlace(WEST);
    }

    assertEquals(200, choices.places().size());
    assertEquals("us-west-2", choices.region("acme"));
    assertNull(choices.region("profile-1"));
    assertEquals("us-west-2", choices.region("profile-250"));
  }

  @Test
  void keepNoTextThatHasNotTheFormOfItsMember() {
    String keyId = "AKIA" + "IOSFODNN7EXAMPLE";
    Choices choices =
        Choices.DEFAULT
            .withProfile(keyId)
            .withClientId("user:pass/word=")
            .withPlace(new Place("acme", "US WEST"))
            .withChannels(WEST, it -> it.withPinned("wJalrXUtn/K7MDENG+bPx").withLast(keyId));

    assertEquals("acme", choices.profile());
    assertNull(choices.clientId());
    assertNull(choices.region("acme"));
    assertEquals(ChannelMemory.EMPTY, choices.channels(WEST));
    assertNull(choices.withProfile(keyId).profile());
  }

  @Test
  void keepAProxyWithoutUserAndPasswordAlone() {
    assertEquals("none", Settings.DEFAULT.withProxy("none").proxy());
    assertEquals(
        "http://[fd00::1]:3128", Settings.DEFAULT.withProxy("http://[fd00::1]:3128").proxy());
    assertEquals("", Settings.DEFAULT.withProxy("http://joe:marker@proxy:3128").proxy());
    assertEquals("", Settings.DEFAULT.withProxy("something else").proxy());
  }

  @Test
  void keepWhetherListsAreFetchedAnewBesideAllElse() {
    Choices choices = Choices.DEFAULT.withPlace(WEST).withRenewing(true).withClientId("viewer");

    assertEquals(true, choices.withPlace(EAST).withProfile("other").renewing());
    assertEquals("us-west-2", choices.region("acme"));
  }
}
