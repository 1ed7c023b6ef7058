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
            + " it.")
final class LabCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCENARIO",
      description =
          "Whose servers to print: a word of --list, or slow=80ms, lossy=20. Default: healthy.")
  LabChoice choice = new LabChoice(Scenario.HEALTHY, LabSettings.USUAL);

  @Option(
      names = "--list",
      description = "List the scenarios, and what is true of each URI, and end.")
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
