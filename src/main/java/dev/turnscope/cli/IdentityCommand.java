package dev.turnscope.cli;

import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who one is to AWS. */
@Command(
    name = "identity",
    sortOptions = false,
    sortSynopsis = false,
    usageHelpWidth = 100,
    description =
        "Asks AWS (sts:GetCallerIdentity) whose credentials a profile gives: account, ARN and user"
            + " ID.",
    footer = {"", "Exit: 0 told; 2 bad usage; 3 AWS could not be asked."})
final class IdentityCommand implements Callable<Integer> {
  @Mixin AwsOptions aws = new AwsOptions();

  @Option(
      names = "--show-account",
      description = "Show the whole account ID. Default: its last four digits.")
  boolean showAccount;

  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;

  IdentityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CliFailure {
    aws.useProxy();
    ProfileChoice profile = aws.choice(aws.region);
    try (Sources sources = new Sources();
        Kvs kvs = sources.open(profile, aws.region, aws.endpoints())) {
      kvs.signIn(new TerminalPrompts(terminal));
      Optional<CallerIdentity> identity = kvs.callerIdentity();
      if (identity.isEmpty()) {
        terminal.complain(
            "The built-in lab has no AWS identity: it is a practice network with keys of its own.");
      }
      identity.ifPresent(this::print);
      return ExitCode.WORKS;
    } catch (AwsFailure failure) {
      throw CliFailure.noList(failure);
    }
  }

  private void print(CallerIdentity identity) {
    terminal.print(
        "Account  %s%nARN      %s%nUser ID  %s%n"
            .formatted(
                showAccount ? identity.account() : identity.maskedAccount(),
                showAccount ? identity.arn() : identity.maskedArn(),
                showAccount ? identity.userId() : identity.maskedUserId()));
  }
}
