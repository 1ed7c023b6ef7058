package dev.turnscope.cli;

import dev.turnscope.model.App;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program in the terminal: reads the arguments, runs one command, tells the exit code. */
public final class Cli {
  private final Terminal terminal;
  private final CommandLine commands;

  /**
   * @param window hears that the window is to open, and of a file to show in it
   */
  Cli(Terminal terminal, Clock clock, Consumer<@Nullable Path> window) {
    this.terminal = terminal;
    // Its warnings quote what was typed, past this terminal.
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    this.commands =
        new CommandLine(new RootCommand())
            .addSubcommand(new CheckCommand(terminal, clock))
            .addSubcommand(new ServersCommand(terminal, clock))
            .addSubcommand(new ChannelsCommand(terminal))
            .addSubcommand(new ProfilesCommand(terminal))
            .addSubcommand(new IdentityCommand(terminal))
            .addSubcommand(new LabCommand(terminal))
            .addSubcommand(new OpenCommand(window))
            .addSubcommand(new CommandLine.HelpCommand());
    commands.getCommandSpec().version(App.nameAndVersion());
    commands.setOut(new PrintWriter(terminal.out(), true));
    commands.setErr(terminal.err());
    commands.setExpandAtFiles(false);
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.style().colour() ? Ansi.ON : Ansi.OFF));
    commands.setParameterExceptionHandler((exception, _) -> misused(exception));
    commands.setExecutionExceptionHandler((exception, command, _) -> failed(exception, command));
    Converters.register(commands);
  }

  /**
   * Runs a command of this process, which Ctrl+C ends cleanly; returns the exit code.
   *
   * @param window hears that the window is to open, and of a file to show in it
   */
  public static int run(Consumer<@Nullable Path> window, String... arguments) {
    Cli cli = new Cli(Terminal.ofThisProcess(), Clock.systemUTC(), window);
    try (Interruption _ = Interruption.ofThisThread()) {
      return cli.execute(arguments);
    }
  }

  int execute(String... arguments) {
    try {
      return commands.execute(arguments);
    } catch (RuntimeException | Error fault) {
      return failed(fault);
    }
  }

  private int misused(ParameterException exception) {
    terminal.complain(Usage.sentence(exception));
    seeHelp(exception.getCommandLine());
    return ExitCode.BAD_INPUT;
  }

  private int failed(Throwable failure, CommandLine command) {
    int exitCode = failed(failure);
    if (failure instanceof CliFailure expected && expected.misuse()) {
      seeHelp(command);
    }
    return exitCode;
  }

  private void seeHelp(CommandLine command) {
    terminal.complain("See: %s --help".formatted(command.getCommandSpec().qualifiedName()));
  }

  private int failed(Throwable failure) {
    return switch (failure) {
      case CliFailure expected -> {
        expected.tell(terminal);
        yield expected.exitCode();
      }
      case InterruptedException _ -> {
        terminal.complain("Cancelled.");
        yield ExitCode.CANCELLED;
      }
      default -> {
        // Not the message: it was written for no person, and may quote anything.
        terminal.complain(
            "Turnscope met a fault of its own (%s): please report it with the command you gave."
                .formatted(failure.getClass().getSimpleName()));
        yield ExitCode.NO_ENGINE;
      }
    };
  }
}
