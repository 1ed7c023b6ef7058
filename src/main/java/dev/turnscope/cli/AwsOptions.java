package dev.turnscope.cli;

import dev.turnscope.model.ChannelRef;
import dev.turnscope.source.ProfileChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which AWS account and region. */
final class AwsOptions {
  @Option(
      names = "--profile",
      paramLabel = "P",
      description =
          "A profile of the AWS config and credentials files, \"Environment\","
              + " \"EC2 instance\" or \"Built-in lab\". Default, as of the AWS CLI: the keys in the"
              + " environment, AWS_PROFILE, or \"default\".")
  @Nullable String profile;

  @Option(
      names = "--region",
      paramLabel = "R",
      description = "An AWS region. Default: that of the ARN, AWS_REGION, or that of the profile.")
  @Nullable String region;

  /** The lab has one region, and an option that it would not heed is refused. */
  ProfileChoice choice(@Nullable String asked) throws CliFailure {
    ProfileChoice choice = profile == null ? ProfileChoice.unnamed() : ProfileChoice.named(profile);
    if (choice == ProfileChoice.LAB && asked != null && !asked.equals(choice.region())) {
      throw CliFailure.misuse(
          region == null
              ? "The ARN is of region %s, and “%s” has %s alone."
                  .formatted(asked, choice.name(), choice.region())
              : "--region %s says nothing with “%s”, whose region is %s: leave it out."
                  .formatted(asked, choice.name(), choice.region()));
    }
    return choice;
  }

  /** The region to ask: an ARN has its own, and no other has its channel. */
  @Nullable String regionFor(ChannelRef channel) throws CliFailure {
    if (!(channel instanceof ChannelRef.Arn arn)) {
      return region;
    }
    if (region != null && !region.equals(arn.region())) {
      throw CliFailure.misuse(
          "--region %s contradicts the ARN, whose channel is in %s: leave it out."
              .formatted(region, arn.region()));
    }
    return arn.region();
  }
}
