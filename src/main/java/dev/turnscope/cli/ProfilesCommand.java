package dev.turnscope.cli;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the profiles there are. */
@Command(
    name = "profiles",
    usageHelpWidth = 100,
    description =
        "Lists the profiles of the AWS config and credentials files, and the built-in lab: name,"
            + " region, where the credentials come from, and whether it is signed in.",
    footer = {"", "Exit: 0 listed; 3 the files could not be read."})
final class ProfilesCommand implements Callable<Integer> {
  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;

  ProfilesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CliFailure {
    try (Sources sources = new Sources()) {
      print(sources.profiles(), sources.signInStates());
      return ExitCode.WORKS;
    } catch (AwsFailure failure) {
      print(List.of(ProfileChoice.LAB), Map.of());
      throw CliFailure.noList(failure);
    }
  }

  private void print(List<ProfileChoice> profiles, Map<String, String> signInStates) {
    int widest = profiles.stream().mapToInt(profile -> profile.name().length()).max().orElse(1);
    StringBuilder rows = new StringBuilder();
    for (ProfileChoice profile : profiles) {
      String region = profile.region() == null ? "no region" : profile.region();
      rows.append(
          ("%-" + widest + "s  %-14s  %s%n")
              .formatted(profile.name(), region, kind(profile, signInStates)));
    }
    terminal.print(rows.toString());
  }

  private static String kind(ProfileChoice profile, Map<String, String> signInStates) {
    String state = profile instanceof ProfileChoice.Aws ? signInStates.get(profile.name()) : null;
    return state == null ? profile.kind() : profile.kind() + ", " + state;
  }
}
