package dev.turnscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code turnscope} is, and which commands it has. */
@Command(
    name = "turnscope",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = {
      "Tells which TURN servers of a Kinesis Video Streams signaling channel really relay from this"
          + " network, and why the others do not.",
      "Without arguments it opens the window."
    })
final class RootCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
