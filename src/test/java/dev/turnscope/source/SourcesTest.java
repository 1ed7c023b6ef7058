package dev.turnscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.IceServerConfigRequest;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Role;
import dev.turnscope.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {

  @Test
  void endTheirProfilesWithTheLab() throws AwsFailure {
    try (Sources sources = new Sources()) {
      assertSame(ProfileChoice.LAB, sources.profiles().getLast());
    }
  }

  @Test
  void fetchTheLabsListThroughTheSameClientsWithItsOwnStunServerAndAuthority() throws AwsFailure {
    try (Sources sources = new Sources();
        Kvs kvs = sources.open(ProfileChoice.LAB, null)) {
      IceServerList list =
          sources.fetch(
              ProfileChoice.LAB,
              kvs,
              new IceServerConfigRequest(
                  ChannelRef.read("udp-blocked"), Role.VIEWER, "viewer-1", null));

      Source source = list.source();
      assertEquals(
          new Source(
              Source.Kind.LAB,
              "udp-blocked",
              "us-west-2",
              Role.VIEWER,
              sources.lab().endpoint().toString(),
              source.storage(),
              null),
          source);
      assertEquals(
          List.of(ListedUri.read(sources.lab().stunUri(Scenario.UDP_BLOCKED))),
          list.servers().getFirst().uris());
      assertEquals(List.of(sources.lab().authority()), list.authorities());
    }
  }

  @Test
  void tellTheLabsChannelsAsItsEndpointListsThem() throws AwsFailure {
    try (Sources sources = new Sources();
        Kvs kvs = sources.open(ProfileChoice.LAB, null)) {
      assertEquals(kvs.channels("", null).channels(), Sources.labChannels(""));
      assertEquals(kvs.channels("udp", null).channels(), Sources.labChannels("udp"));
    }
  }

  @Test
  void startTheLabOnce() {
    try (Sources sources = new Sources()) {
      assertSame(sources.lab(), sources.lab());
    }
  }

  @Test
  void startNothingOnceTheyAreClosed() {
    Sources sources = new Sources();
    sources.close();

    assertThrows(IllegalStateException.class, sources::lab);
  }

  @Test
  void knowTheLabByItsName() {
    assertSame(ProfileChoice.LAB, ProfileChoice.named("built-in lab"));
    assertEquals("production", ProfileChoice.named("production").name());
  }
}
