package dev.turnscope.cli;

import dev.turnscope.aws.AwsFailure;
import dev.turnscope.aws.IceServerConfigRequest;
import dev.turnscope.aws.Kvs;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.ChannelRef;
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
    SignInPrompts prompts = new TerminalPrompts(terminal);
    if (options.lab != null) {
      Scenario scenario = options.lab.scenario();
      return sources ->
          ask(
              sources,
              ProfileChoice.LAB,
              null,
              request(options, ChannelRef.read(scenario.word())),
              prompts);
    }
    options.aws.useProxy();
    ChannelRef channel = options.channel();
    String region = options.aws.regionFor(channel);
    ProfileChoice profile = options.aws.choice(region);
    return sources -> ask(sources, profile, region, request(options, channel), prompts);
  }

  private static IceServerConfigRequest request(SourceOptions options, ChannelRef channel) {
    return new IceServerConfigRequest(channel, options.role(), options.clientId, options.username);
  }

  private static IceServerList ask(
      Sources sources,
      ProfileChoice profile,
      @Nullable String region,
      IceServerConfigRequest request,
      SignInPrompts prompts)
      throws CliFailure {
    try (Kvs kvs = sources.open(profile, region)) {
      kvs.signIn(prompts);
      return sources.fetch(profile, kvs, request);
    } catch (AwsFailure failure) {
      throw CliFailure.noList(failure);
    }
  }
}
