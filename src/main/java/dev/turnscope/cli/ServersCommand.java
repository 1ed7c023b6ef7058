package dev.turnscope.cli;

import dev.turnscope.model.IceServerList;
import dev.turnscope.report.ServerListJson;
import dev.turnscope.report.ServerListText;
import dev.turnscope.source.Sources;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows an ICE server list. */
@Command(
    name = "servers",
    sortOptions = false,
    usageHelpWidth = 100,
    customSynopsis = {
      "turnscope servers SOURCE [OPTIONS]",
      "SOURCE is one of:",
      "  --channel NAME|ARN [--profile P] [--region R] [--role ROLE] [--client-id ID] [--username"
          + " NAME]",
      "            [--proxy URL|none|system]",
      "  --servers FILE|-",
      "  --lab SCENARIO",
      ""
    },
    description = "Shows the ICE server list with its TTL; usernames and passwords are masked.",
    footer = {"", "Exit: 0 shown; 2 bad usage or input; 3 the list could not be had."})
final class ServersCommand implements Callable<Integer> {
  @Mixin SourceOptions source = new SourceOptions();
  @Mixin OutputOptions output = new OutputOptions();
  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;
  private final Clock clock;

  ServersCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CliFailure, InterruptedException {
    source.validate();
    OutputOptions.ResultWriter writer = output.open(terminal);
    try (Sources sources = new Sources(source.labSettings())) {
      IceServerList list = ListFetch.of(source, terminal, clock).fetch(sources, terminal);
      writer.write(
          switch (output.format) {
            case TEXT -> ServerListText.write(list, output.style(terminal));
            case JSON -> ServerListJson.write(list);
            case MARKDOWN -> throw new IllegalStateException("no format of a list");
          });
    }
    return ExitCode.WORKS;
  }
}
