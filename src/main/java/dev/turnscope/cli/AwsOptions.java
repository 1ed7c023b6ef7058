package dev.turnscope.cli;

import dev.turnscope.model.ChannelRef;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which AWS account and region. */
final class AwsOptions {
  @Option(
      names = "--profile",
      paramLabel = "P",
      description =
          "A profile of the AWS config and credentials files, or \"Built-in lab\". Default:"
              + " AWS_PROFILE, or \"default\".")
  @Nullable String profile;

  @Option(
      names = "--region",
      paramLabel = "R",
      description = "An AWS region. Default: that of the ARN or of the profile.")
  @Nullable String region;

  String profile() {
    if (profile != null) {
      return profile;
    }
    String named = System.getenv("AWS_PROFILE");
    return named == null || named.isBlank() ? "default" : named;
  }

  /** The region to ask: an ARN has its own, and no other has its channel. */
  @Nullable String regionFor(ChannelRef channel) throws CliFailure {
    if (!(channel instanceof ChannelRef.Arn arn)) {
      return region;
    }
    if (region != null && !region.equals(arn.region())) {
      throw CliFailure.badInput(
          "--region %s contradicts the ARN, whose channel is in %s: leave it out."
              .formatted(region, arn.region()));
    }
    return arn.region();
  }
}
