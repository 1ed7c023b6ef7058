package dev.turnscope.cli;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.profile.ProfileState;
import dev.turnscope.model.ListedProfile;
import dev.turnscope.report.ProfileListJson;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the profiles there are. */
@Command(
    name = "profiles",
    usageHelpWidth = 100,
    description =
        "Lists the profiles of the AWS config and credentials files, and the built-in lab: name,"
            + " region, where the credentials come from, whether one is signed in, and what is"
            + " missing in a profile that is incomplete.",
    footer = {"", "Exit: 0 listed; 2 bad usage; 3 the settings files could not be read."})
final class ProfilesCommand implements Callable<Integer> {
  @Mixin OutputOptions output = new OutputOptions();
  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;

  ProfilesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CliFailure {
    OutputOptions.ResultWriter writer = output.open(terminal);
    try (Sources sources = new Sources()) {
      write(writer, sources.profiles(), sources.profileStates());
      Sources.unlistedProfile().ifPresent(terminal::complain);
      return ExitCode.WORKS;
    } catch (AwsFailure failure) {
      write(writer, List.of(ProfileChoice.LAB), Map.of());
      throw CliFailure.noList(failure);
    }
  }

  private void write(
      OutputOptions.ResultWriter writer,
      List<ProfileChoice> profiles,
      Map<String, ProfileState> states)
      throws CliFailure {
    writer.write(
        switch (output.format) {
          case TEXT -> text(profiles, states);
          case JSON ->
              ProfileListJson.write(
                  profiles.stream()
                      .map(profile -> listed(profile, profile.state(states)))
                      .toList());
          case MARKDOWN -> throw new IllegalStateException("no format of a list");
        });
  }

  private static String text(List<ProfileChoice> profiles, Map<String, ProfileState> states) {
    int widest = profiles.stream().mapToInt(profile -> profile.name().length()).max().orElse(1);
    StringBuilder rows = new StringBuilder();
    for (ProfileChoice profile : profiles) {
      String region = profile.region() == null ? "no region" : profile.region();
      rows.append(
          ("%-" + widest + "s  %-14s  %s%n")
              .formatted(profile.name(), region, profile.kindWith(states)));
    }
    return rows.toString();
  }

  private static ListedProfile listed(ProfileChoice profile, @Nullable ProfileState state) {
    return new ListedProfile(
        profile.name(),
        profile.region(),
        profile.kind(),
        state instanceof ProfileState.SignIn(String words) ? words : null,
        state instanceof ProfileState.Incomplete(String missing) ? missing : null);
  }
}
