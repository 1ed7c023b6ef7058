package dev.turnscope.cli;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.IamPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a command that cannot go on: lines for a person, an exit code for a script. */
final class CliFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String INDENT = "  ";

  private final int exitCode;
  private final boolean misuse;
  private final String[] lines;
  private final transient @Nullable IamPolicy policy;

  private CliFailure(int exitCode, boolean misuse, String... lines) {
    this(exitCode, misuse, null, lines);
  }

  private CliFailure(int exitCode, boolean misuse, @Nullable IamPolicy policy, String... lines) {
    super(lines[0]);
    this.policy = policy;
    this.exitCode = exitCode;
    this.misuse = misuse;
    this.lines = lines;
  }

  static CliFailure badInput(String sentence) {
    return new CliFailure(ExitCode.BAD_INPUT, false, sentence);
  }

  /** Options that do not go together: the command's help tells which do. */
  static CliFailure misuse(String sentence) {
    return new CliFailure(ExitCode.BAD_INPUT, true, sentence);
  }

  /** AWS's own words stay inside the AWS package: this is its sentence and the next step. */
  static CliFailure noList(AwsFailure failure) {
    return switch (failure.kind()) {
      case CANCELLED -> new CliFailure(ExitCode.CANCELLED, false, "Cancelled.");
      case PROFILE_NOT_FOUND ->
          new CliFailure(
              ExitCode.NO_LIST,
              false,
              failure.sentence(),
              failure.nextStep(),
              "“turnscope profiles” lists all; “turnscope check --lab healthy” tries the lab.");
      default ->
          new CliFailure(
              ExitCode.NO_LIST, false, failure.policy(), failure.sentence(), failure.nextStep());
    };
  }

  static CliFailure noEngine(String sentence) {
    return new CliFailure(ExitCode.NO_ENGINE, false, sentence);
  }

  int exitCode() {
    return exitCode;
  }

  boolean misuse() {
    return misuse;
  }

  /** Says what happened, then what to do about it, and the policy to ask for where it helps. */
  void tell(Terminal terminal) {
    List.of(lines).forEach(terminal::complain);
    if (policy != null) {
      terminal.complain("The IAM policy to ask for. " + policy.note());
      policy.json().lines().map(INDENT::concat).forEach(terminal::complainWhole);
    }
  }
}
