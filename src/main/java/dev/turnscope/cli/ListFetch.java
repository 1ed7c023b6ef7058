package dev.turnscope.cli;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.IceServerConfigRequest;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.NameForm;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way to the list that SOURCE names. */
@FunctionalInterface
interface ListFetch {

  /**
   * Blocks until the list is there, and hears an interrupt.
   *
   * @param slowed hears a sentence when AWS throttles and this waits
   */
  IceServerList fetch(Sources sources, SignInPrompts prompts, Consumer<String> slowed)
      throws AwsFailure, InterruptedException;

  /** The same with a person at a terminal. */
  default IceServerList fetch(Sources sources, Terminal terminal)
      throws CliFailure, InterruptedException {
    try (ProgressLine line = new ProgressLine(terminal)) {
      return fetch(sources, new TerminalPrompts(terminal), line::show);
    } catch (AwsFailure failure) {
      throw CliFailure.noList(failure);
    }
  }

  /** A given list is read at once: what is wrong with it is said before anything starts. */
  static ListFetch of(SourceOptions options, Terminal terminal, Clock clock)
      throws CliFailure, InterruptedException {
    if (options.servers != null) {
      IceServerList list = new GivenList(options.servers).read(terminal.in(), clock);
      return (_, _, _) -> list;
    }
    if (options.lab != null) {
      Scenario scenario = options.lab.scenario();
      IceServerConfigRequest request = request(options, ChannelRef.read(scenario.word()));
      return (sources, prompts, slowed) ->
          ask(sources, ProfileChoice.LAB, null, EndpointChoice.AS_SET, request, prompts, slowed);
    }
    options.aws.useProxy();
    ChannelRef channel = options.channel();
    String region = options.aws.regionFor(channel);
    ProfileChoice profile = options.aws.choice(region);
    EndpointChoice endpoints = options.aws.endpoints();
    IceServerConfigRequest request = request(options, channel);
    return (sources, prompts, slowed) ->
        ask(sources, profile, region, endpoints, request, prompts, slowed);
  }

  private static IceServerConfigRequest request(SourceOptions options, ChannelRef channel)
      throws CliFailure {
    try {
      checkForm("--client-id", options.clientId);
      checkForm("--username", options.username);
      return new IceServerConfigRequest(
          channel, options.role(), options.clientId, options.username);
    } catch (IllegalArgumentException outOfLimits) {
      throw CliFailure.misuse(String.valueOf(outOfLimits.getMessage()));
    }
  }

  /** A person at a terminal knows the option, not the API's parameter. */
  private static void checkForm(String option, @Nullable String value) {
    if (value != null) {
      NameForm.check(option, value);
    }
  }

  private static IceServerList ask(
      Sources sources,
      ProfileChoice profile,
      @Nullable String region,
      EndpointChoice endpoints,
      IceServerConfigRequest request,
      SignInPrompts prompts,
      Consumer<String> slowed)
      throws AwsFailure {
    try (Kvs kvs = sources.open(profile, region, endpoints)) {
      kvs.signIn(prompts);
      return sources.fetch(profile, kvs, request, slow -> slowed.accept(slow.sentence()));
    }
  }
}
