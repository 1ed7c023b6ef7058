package dev.turnscope.cli;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.ProxyChoice;
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
          "A profile of the AWS config and credentials files, or \"Built-in lab\". Default:"
              + " AWS_PROFILE, or \"default\".")
  @Nullable String profile;

  @Option(
      names = "--region",
      paramLabel = "R",
      description = "An AWS region. Default: that of the ARN or of the profile.")
  @Nullable String region;

  @Option(
      names = "--proxy",
      paramLabel = "URL|none|system",
      description =
          "Ask AWS through this proxy, http://HOST:PORT; through none; or through the system's."
              + " Default: that of HTTPS_PROXY, unless NO_PROXY lists AWS, else the system's. A"
              + " user and a password may stand before HOST, as USER:PASSWORD@.")
  @Nullable ProxyChoice proxy;

  /** Before AWS is asked. */
  void useProxy() {
    if (proxy != null) {
      Proxies.ofThisProcess().choose(proxy, "--proxy");
    }
  }

  String profile() {
    if (profile != null) {
      return profile;
    }
    String named = System.getenv("AWS_PROFILE");
    return named == null || named.isBlank() ? "default" : named;
  }

  /** The lab has one region, and an option that it would not heed is refused. */
  ProfileChoice choice(@Nullable String asked) throws CliFailure {
    ProfileChoice choice = ProfileChoice.named(profile());
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
