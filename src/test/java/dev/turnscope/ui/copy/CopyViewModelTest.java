package dev.turnscope.ui.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Role;
import dev.turnscope.model.SignalingEndpoint;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.conclusion.ConclusionViewModel;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.work.Samples;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.GivenList;
import dev.turnscope.ui.work.Workbench.Place;
import org.junit.jupiter.api.Test;

class CopyViewModelTest {
  private final ServersViewModel servers =
      new ServersViewModel(new Clocks(() -> Samples.FETCHED, System::nanoTime));
  private final CopyViewModel copying = new CopyViewModel(servers, new ConclusionViewModel());

  @Test
  void beforeAListThereIsNothingToCopy() {
    assertEquals("", copying.iceServers());
    assertEquals("", copying.awsCommand());
    assertEquals("", copying.summary());
    assertEquals("", copying.row());
    assertEquals("", copying.uri());
    assertEquals("", copying.address());
  }

  @Test
  void theChosenRowIsCopiedWithItsVerdictAndAddress() {
    servers.show(CheckPlan.of(Samples.list(Samples.UDP)));
    servers.take(new CheckEvent.UriJudged(0, Samples.works(Samples.UDP)));

    assertEquals("Works\tUDP\t" + Samples.UDP + "\t61 ms\t198.51.100.7:50000", copying.row());
    assertEquals("198.51.100.7:50000", copying.address());
    assertEquals(Samples.UDP, copying.uri());
  }

  @Test
  void onlyAListOfAwsHasACommand() {
    copying.shows(choice(ScriptedWorkbench.ACME), fetched());
    assertTrue(copying.awsCommand().endsWith("--profile acme"), copying.awsCommand());

    copying.shows(choice(ProfileChoice.LAB), fetched());
    assertEquals("", copying.awsCommand());

    copying.shows(new GivenList(Samples.list()), Samples.list());
    assertEquals("", copying.awsCommand());
  }

  @Test
  void aListThatIsTakenAwayIsForgotten() {
    copying.shows(choice(ScriptedWorkbench.ACME), fetched());

    copying.forget();

    assertEquals("", copying.iceServers());
    assertEquals("", copying.awsCommand());
  }

  private static IceServerList fetched() {
    IceServerList list = Samples.list();
    return new IceServerList(
        list.source(),
        list.servers(),
        list.fetchedAt(),
        list.authorities(),
        null,
        new SignalingEndpoint(
            "arn:aws:kinesisvideo:eu-west-1:1:channel/a/1", "https://kvs.example"),
        list.notices(),
        0);
  }

  private static ChannelChoice choice(ProfileChoice profile) {
    return new ChannelChoice(
        new Place(profile, "eu-west-1"), new ChannelRef.Name("a"), Role.VIEWER, null);
  }
}
