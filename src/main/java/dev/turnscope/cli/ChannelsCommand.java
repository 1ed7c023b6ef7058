package dev.turnscope.cli;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.ChannelPage;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.model.Channel;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists signaling channels, a page as soon as it comes. */
@Command(
    name = "channels",
    sortOptions = false,
    sortSynopsis = false,
    usageHelpWidth = 100,
    description = "Lists the signaling channels of a profile and region: name, status and ARN.",
    footer = {"", "Exit: 0 listed; 2 bad usage; 3 AWS could not be asked."})
final class ChannelsCommand implements Callable<Integer> {
  @Mixin AwsOptions aws = new AwsOptions();

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "Only channels whose name begins with this.")
  String prefix = "";

  @Mixin HelpOption help = new HelpOption();
  private final Terminal terminal;

  ChannelsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CliFailure {
    aws.useProxy();
    ProfileChoice profile = aws.choice(aws.region);
    try (Sources sources = new Sources();
        Kvs kvs = sources.open(profile, aws.region, aws.endpoints());
        ProgressLine line = new ProgressLine(terminal)) {
      kvs.signIn(new TerminalPrompts(terminal));
      ChannelPage page = page(kvs, null, line);
      boolean any = print(page);
      while (page.nextToken() != null && !terminal.out().checkError()) {
        page = page(kvs, page.nextToken(), line);
        any |= print(page);
      }
      if (!any) {
        terminal.complain(
            prefix.isEmpty()
                ? "There is no signaling channel in this account and region."
                : "No signaling channel’s name begins with “%s” here.".formatted(prefix));
      }
      return ExitCode.WORKS;
    } catch (AwsFailure failure) {
      throw CliFailure.noList(failure);
    }
  }

  private ChannelPage page(Kvs kvs, @Nullable String token, ProgressLine line) throws AwsFailure {
    try {
      return kvs.channels(prefix, token, slow -> line.show(slow.sentence()));
    } finally {
      line.wipe();
    }
  }

  private boolean print(ChannelPage page) {
    StringBuilder rows = new StringBuilder();
    for (Channel channel : page.channels()) {
      rows.append("%-32s  %-8s  %s%n".formatted(channel.name(), channel.status(), channel.arn()));
    }
    terminal.print(rows.toString());
    return !page.channels().isEmpty();
  }
}
