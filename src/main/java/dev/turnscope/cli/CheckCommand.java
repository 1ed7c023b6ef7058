package dev.turnscope.cli;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.signin.Unattended;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.ListRenewal;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.check.Networks;
import dev.turnscope.check.WebProxy;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Transport;
import dev.turnscope.report.ReportJson;
import dev.turnscope.report.ReportMarkdown;
import dev.turnscope.report.ReportText;
import dev.turnscope.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks every URI of an ICE server list from this network. */
@Command(
    name = "check",
    sortOptions = false,
    usageHelpWidth = 100,
    customSynopsis = {
      "turnscope check SOURCE [OPTIONS]",
      "SOURCE is one of:",
      "  --channel NAME|ARN [--profile P] [--region R] [--role ROLE] [--client-id ID] [--username"
          + " NAME]",
      "            [--proxy URL|none|system]",
      "  --servers FILE|-",
      "  --lab SCENARIO",
      ""
    },
    description = "Checks which TURN servers really relay from this network.",
    footer = {
      "",
      "Exit: 0 every TURN URI works (URIs that cannot be tested do not count); 1 at least one does not"
          + " work; 2 bad usage or input; 3 the list could not be had; 4 the engine is unavailable."
          + " A list without TURN URIs is judged by its STUN URIs."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin SourceOptions source = new SourceOptions();

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      description = "How long a URI may take: 5s, 500ms or 5. From 500ms to 60s. Default: 5s.")
  Duration deadline = CheckPlan.DEADLINE;

  @Option(
      names = "--transport",
      paramLabel = "NAME",
      split = ",",
      description = "Check only the URIs of these transports: udp, tcp, tls, dtls. Default: all.")
  Set<Transport> transports = EnumSet.noneOf(Transport.class);

  @Option(
      names = "--details",
      description =
          "Below each URI, in text: the probe's stages, the certificate, and what libwebrtc said."
              + " JSON always has them.")
  boolean details;

  @Mixin OutputOptions output = new OutputOptions();
  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;
  private final Clock clock;

  CheckCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CliFailure, InterruptedException {
    source.validate();
    OutputOptions.ResultWriter writer = output.open(terminal);
    ListFetch list = ListFetch.of(source, terminal, clock);
    CheckReport report = check(list);
    writer.write(
        switch (output.format) {
          case TEXT ->
              details
                  ? ReportText.writeWithDetails(report, output.style(terminal))
                  : ReportText.write(report, output.style(terminal));
          case JSON -> ReportJson.write(report);
          case MARKDOWN -> ReportMarkdown.write(report);
        });
    return ExitCode.of(report);
  }

  private CheckReport check(ListFetch fetch) throws CliFailure, InterruptedException {
    // Closed from the last to the first: allocations are freed while the lab still listens.
    try (Sources sources = new Sources(source.labSettings());
        LiveEngines engines = LiveEngines.start()) {
      IceServerList list = fetch.fetch(sources, terminal);
      CheckPlan plan = plan(list);
      engines.awaitStart();
      try (Progress progress = new Progress(terminal, plan.items().size())) {
        return await(
            CheckRun.start(
                plan,
                engines,
                Clocks.ofThisComputer(clock),
                () -> again(fetch, sources),
                progress));
      }
    }
  }

  /** In the middle of a check nobody is asked to sign in. */
  private static IceServerList again(ListFetch fetch, Sources sources)
      throws ListRenewal.Impossible, InterruptedException {
    Unattended nobody = new Unattended((_, _) -> "Run the command again to sign in.");
    try {
      return fetch.fetch(sources, nobody, _ -> {});
    } catch (AwsFailure failure) {
      if (failure.kind() == AwsFailure.Kind.CANCELLED) {
        throw new InterruptedException();
      }
      throw new ListRenewal.Impossible(failure.sentence() + " " + failure.nextStep());
    }
  }

  private CheckPlan plan(IceServerList list) throws CliFailure, InterruptedException {
    CheckPlan plan =
        CheckPlan.of(
                list, deadline, transports.isEmpty() ? EnumSet.allOf(Transport.class) : transports)
            .behind(webProxy())
            .across(Networks.ofThisComputer());
    if (plan.items().isEmpty()) {
      throw CliFailure.badInput(
          "The list holds no URI of --transport %s."
              .formatted(
                  transports.stream().map(Transport::word).collect(Collectors.joining(","))));
    }
    return plan;
  }

  /** AWS's own, or what the environment tells other programs. */
  private static Optional<WebProxy> webProxy() throws InterruptedException {
    return Proxies.ofThisProcess()
        .toAwsIfSoonKnown()
        .map(used -> new WebProxy(used.address(), used.setting()))
        .or(() -> WebProxy.in(System.getenv()));
  }

  private static CheckReport await(CheckRun run) throws InterruptedException {
    try {
      return run.report().get();
    } catch (InterruptedException cancelled) {
      run.cancel();
      throw cancelled;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
