package dev.turnscope.cli;

import dev.turnscope.lab.LabChoice;
import dev.turnscope.lab.LabSettings;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** SOURCE: where the ICE server list comes from. Exactly one of three. */
final class SourceOptions {
  @Option(
      names = "--channel",
      paramLabel = "NAME|ARN",
      description = "Ask AWS for the ICE servers of this signaling channel.")
  @Nullable ChannelRef channel;

  @Mixin AwsOptions aws = new AwsOptions();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "With --channel: MASTER or VIEWER, the role to ask for. Default: VIEWER.")
  @Nullable Role role;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = "With --channel: the viewer's client ID.")
  @Nullable String clientId;

  @Option(
      names = "--username",
      paramLabel = "NAME",
      description = "With --channel: an ID that AWS ties to the credentials.")
  @Nullable String username;

  @Option(
      names = "--servers",
      paramLabel = "FILE|-",
      description =
          "Read the ICE servers from a file, or from standard input: RTCConfiguration or"
              + " RTCIceServer in JSON or JavaScript, a GetIceServerConfig answer as the AWS CLI"
              + " prints it, or URIs with username and password on lines.")
  @Nullable String servers;

  @Option(
      names = "--lab",
      paramLabel = "SCENARIO",
      description =
          "Ask the built-in lab, which needs no account and no network. turnscope lab --list names"
              + " the scenarios; slow=80ms and lossy=20 set how slow and how lossy.")
  @Nullable LabChoice lab;

  /** Refuses options that say nothing, or that say two things. */
  void validate() throws CliFailure {
    List<String> sources = new ArrayList<>();
    add(sources, "--channel", channel);
    add(sources, "--servers", servers);
    add(sources, "--lab", lab);
    if (sources.size() > 1) {
      throw CliFailure.misuse(
          "%s are given: the ICE server list comes from one of them only."
              .formatted(String.join(" and ", sources)));
    }
    if (channel != null) {
      return;
    }
    List<String> strays = new ArrayList<>();
    add(strays, "--profile", aws.profile);
    add(strays, "--region", aws.region);
    add(strays, "--dual-stack", aws.dualStack);
    add(strays, "--fips", aws.fips);
    add(strays, "--proxy", aws.proxy);
    add(strays, "--role", role);
    add(strays, "--client-id", clientId);
    add(strays, "--username", username);
    if (!strays.isEmpty()) {
      throw CliFailure.misuse(
          sources.isEmpty()
              ? "--channel NAME is missing: %s alone cannot tell which ICE servers are meant."
                  .formatted(strays.getFirst())
              : "%s belongs to --channel and has no effect with %s: leave it out."
                  .formatted(strays.getFirst(), sources.getFirst()));
    }
    if (sources.isEmpty()) {
      throw CliFailure.misuse(
          "Say where the ICE server list comes from: --channel NAME, --servers FILE or --lab"
              + " SCENARIO.");
    }
  }

  /** Of valid options with neither --servers nor --lab. */
  ChannelRef channel() {
    return Objects.requireNonNull(channel);
  }

  /** Of the lab, should it be asked. */
  LabSettings labSettings() {
    return lab == null ? LabSettings.USUAL : lab.settings();
  }

  Role role() {
    return role == null ? Role.VIEWER : role;
  }

  private static void add(List<String> names, String name, @Nullable Object value) {
    if (value != null) {
      names.add(name);
    }
  }
}
