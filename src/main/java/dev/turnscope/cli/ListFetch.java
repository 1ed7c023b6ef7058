package dev.turnscope.cli;

import dev.turnscope.aws.AwsFailure;
import dev.turnscope.aws.IceServerConfigRequest;
import dev.turnscope.aws.Kvs;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.IceServerList;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The way to the list that SOURCE names. */
@FunctionalInterface
interface ListFetch {

  /** Blocks until the list is there, and hears an interrupt. */
  IceServerList fetch(Sources sources) throws CliFailure, InterruptedException;

  /** A given list is read at once: what is wrong with it is said before anything starts. */
  static ListFetch of(SourceOptions options, Terminal terminal, Clock clock)
      throws CliFailure, InterruptedException {
    if (options.servers != null) {
      IceServerList list = new GivenList(options.servers).read(terminal.in(), clock);
      return _ -> list;
    }
    if (options.lab != null) {
      Scenario scenario = options.lab.scenario();
      IceServerConfigRequest request = request(options, ChannelRef.read(scenario.word()));
      return sources ->
          ask(sources, ProfileChoice.LAB, null, EndpointChoice.AS_SET, request, terminal);
    }
    options.aws.useProxy();
    ChannelRef channel = options.channel();
    String region = options.aws.regionFor(channel);
    ProfileChoice profile = options.aws.choice(region);
    EndpointChoice endpoints = options.aws.endpoints();
    IceServerConfigRequest request = request(options, channel);
    return sources -> ask(sources, profile, region, endpoints, request, terminal);
  }

  private static IceServerConfigRequest request(SourceOptions options, ChannelRef channel)
      throws CliFailure {
    try {
      return new IceServerConfigRequest(
          channel, options.role(), options.clientId, options.username);
    } catch (IllegalArgumentException outOfLimits) {
      throw CliFailure.misuse(String.valueOf(outOfLimits.getMessage()));
    }
  }

  private static IceServerList ask(
      Sources sources,
      ProfileChoice profile,
      @Nullable String region,
      EndpointChoice endpoints,
      IceServerConfigRequest request,
      Terminal terminal)
      throws CliFailure {
    try (Kvs kvs = sources.open(profile, region, endpoints);
        ProgressLine line = new ProgressLine(terminal)) {
      kvs.signIn(new TerminalPrompts(terminal), slow -> line.show(slow.sentence()));
      return sources.fetch(profile, kvs, request, slow -> line.show(slow.sentence()));
    } catch (AwsFailure failure) {
      throw CliFailure.noList(failure);
    }
  }
}
