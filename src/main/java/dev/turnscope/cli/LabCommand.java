package dev.turnscope.cli;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.LabChoice;
import dev.turnscope.lab.LabSettings;
import dev.turnscope.lab.Scenario;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the built-in lab for other programs. */
@Command(
    name = "lab",
    sortOptions = false,
    sortSynopsis = false,
    usageHelpWidth = 100,
    description =
        "Runs the built-in practice network on this machine until Ctrl+C, and prints how to reach"
            + " it.",
    footer = {
      "",
      "As an AWS endpoint: --show-secrets prints what a profile needs. Only --lab and the profile"
          + " \"Built-in lab\" trust the certificate of the lab's turns: URIs; through a profile of"
          + " your own they fail as untrusted, and AWS's STUN server is checked instead of the lab's."
    })
final class LabCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCENARIO",
      description =
          "The scenario whose servers are printed: a name of --list, or one such as slow=80ms or"
              + " lossy=20. Default: healthy.")
  LabChoice choice = new LabChoice(Scenario.HEALTHY, LabSettings.USUAL);

  @Option(
      names = "--list",
      description = "List the scenarios with the verdict to expect of each URI, and exit.")
  boolean list;

  @Option(
      names = "--show-secrets",
      description = "Print the lab's access keys and TURN credentials too. They open nothing else.")
  boolean showSecrets;

  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;

  LabCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (list) {
      terminal.print(LabText.scenarios(terminal.style()));
      return ExitCode.WORKS;
    }
    try (Lab lab = Lab.start(choice.settings())) {
      terminal.print(LabText.of(lab, choice.scenario(), showSecrets, terminal.style()));
      new CountDownLatch(1).await();
    } catch (InterruptedException ended) {
      terminal.complain("The lab is closed.");
    }
    return ExitCode.WORKS;
  }
}
