package dev.turnscope.cli;

import dev.turnscope.aws.AwsFailure;

/** The end of a command that cannot go on: a sentence for a person, an exit code for a script. */
final class CliFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String sentence;

  private CliFailure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
    this.sentence = sentence;
  }

  static CliFailure badInput(String sentence) {
    return new CliFailure(ExitCode.BAD_INPUT, sentence);
  }

  /** AWS's own words stay inside the AWS package: this is its sentence and the next step. */
  static CliFailure noList(AwsFailure failure) {
    return failure.kind() == AwsFailure.Kind.CANCELLED
        ? new CliFailure(ExitCode.CANCELLED, "Cancelled.")
        : new CliFailure(ExitCode.NO_LIST, failure.sentence() + " " + failure.nextStep());
  }

  static CliFailure noEngine(String sentence) {
    return new CliFailure(ExitCode.NO_ENGINE, sentence);
  }

  int exitCode() {
    return exitCode;
  }

  String sentence() {
    return sentence;
  }
}
