package dev.turnscope.ui.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Role;
import dev.turnscope.model.SignalingEndpoint;
import dev.turnscope.paste.PasteReader;
import dev.turnscope.paste.Pasted;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/front-door/1700000000000";
  private static final SignalingEndpoint ENDPOINT =
      new SignalingEndpoint(ARN, "https://v-1234.kinesisvideo.us-west-2.amazonaws.com");

  @Test
  void theServersCanBePastedBack() throws Exception {
    IceServerList list = Samples.list();

    String json = Formats.iceServers(list);

    Pasted.List back = (Pasted.List) new PasteReader(() -> Samples.FETCHED).read(json);
    assertEquals(list.servers().getFirst().uris(), back.list().servers().getFirst().uris());
    assertEquals(
        list.servers().getFirst().credentials(), back.list().servers().getFirst().credentials());
  }

  @Test
  void uriThatNoClientTakesAreLeftOut() {
    assertEquals("[ ]\n", Formats.iceServers(Samples.list("turn:[bad")));
  }

  @Test
  void theCommandAsksTheChannelsEndpoint() {
    assertEquals(
        "aws kinesis-video-signaling get-ice-server-config"
            + " --endpoint-url https://v-1234.kinesisvideo.us-west-2.amazonaws.com"
            + " --channel-arn "
            + ARN
            + " --client-id viewer-1 --service TURN --region us-west-2 --profile acme",
        Formats.awsCommand(choice("acme", "viewer-1"), ENDPOINT, Shell.POSIX));
  }

  @Test
  void withoutAClientIdTheCommandNamesNone() {
    assertEquals(
        -1, Formats.awsCommand(choice("acme", null), ENDPOINT, Shell.POSIX).indexOf("--client-id"));
  }

  @Test
  void theCommandNamesTheUsernameThatWasAskedFor() {
    ChannelChoice plain = choice("acme", "viewer-1");
    ChannelChoice choice =
        new ChannelChoice(plain.place(), plain.channel(), plain.role(), plain.clientId(), "joe");

    String command = Formats.awsCommand(choice, ENDPOINT, Shell.POSIX);

    assertTrue(command.contains(" --client-id viewer-1 --username joe --service TURN "), command);
  }

  @Test
  void noProfilesNameEndsItsWord() {
    String name = "it's $(touch x); `y`";

    String posix = Formats.awsCommand(choice(name, null), ENDPOINT, Shell.POSIX);
    String power = Formats.awsCommand(choice(name, null), ENDPOINT, Shell.POWER_SHELL);

    assertEquals("'it'\\''s $(touch x); `y`'", posix.substring(posix.indexOf("--profile ") + 10));
    assertEquals("'it''s $(touch x); `y`'", power.substring(power.indexOf("--profile ") + 10));
  }

  @Test
  void aRowHasItsCellsBetweenTabs() {
    assertEquals("Works\tUDP\ta b\t", Formats.row("Works", "UDP", "a\tb", ""));
  }

  private static ChannelChoice choice(String profile, @Nullable String clientId) {
    return new ChannelChoice(
        new Place(new ProfileChoice.Aws(new AwsProfile(profile, null, "keys")), "us-west-2"),
        new ChannelRef.Name("front-door"),
        Role.VIEWER,
        clientId);
  }
}
