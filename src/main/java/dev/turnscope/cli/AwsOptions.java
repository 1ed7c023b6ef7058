package dev.turnscope.cli;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.ProxyChoice;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
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
              + " \"EC2 instance\" or \"Built-in lab\". Default, as with the AWS CLI: the keys in"
              + " the environment, else AWS_PROFILE, else \"default\".")
  @Nullable String profile;

  @Option(
      names = "--region",
      paramLabel = "R",
      description =
          "An AWS region. Default: the region of the channel's ARN, else AWS_REGION, else the"
              + " profile's region.")
  @Nullable String region;

  @Option(
      names = "--dual-stack",
      negatable = true,
      description =
          "Use AWS's dual-stack endpoints (IPv6 and IPv4), or do not. Default: as the profile or"
              + " AWS_USE_DUALSTACK_ENDPOINT says.")
  @Nullable Boolean dualStack;

  @Option(
      names = "--fips",
      negatable = true,
      description =
          "Use AWS's FIPS endpoints, or do not. Default: as the profile or AWS_USE_FIPS_ENDPOINT"
              + " says.")
  @Nullable Boolean fips;

  @Option(
      names = "--proxy",
      paramLabel = "URL|none|system",
      description =
          "The proxy for the calls to AWS: http://HOST:PORT, with USER:PASSWORD@ before HOST where it"
              + " asks for them; none for no proxy; system for the system's proxy. Default: the proxy"
              + " of HTTPS_PROXY, unless NO_PROXY lists AWS, else the system's.")
  @Nullable ProxyChoice proxy;

  /** Before AWS is asked. */
  void useProxy() {
    if (proxy != null) {
      Proxies.ofThisProcess().choose(proxy, "--proxy");
    }
  }

  /** After AWS has answered: a failure has the same sentence in it. */
  void tellUnheededProxy(Terminal terminal) throws CliFailure {
    if (choice(region) != ProfileChoice.LAB) {
      Proxies.ofThisProcess().unheededToAws().ifPresent(terminal::complain);
    }
  }

  /** The lab has one region, and an option that it would not heed is refused. */
  ProfileChoice choice(@Nullable String asked) throws CliFailure {
    ProfileChoice choice = profile == null ? ProfileChoice.unnamed() : ProfileChoice.named(profile);
    if (choice == ProfileChoice.LAB && asked != null && !asked.equals(choice.region())) {
      throw CliFailure.misuse(
          region == null
              ? "The ARN is of region %s, and “%s” has only the region %s."
                  .formatted(asked, choice.name(), choice.region())
              : "--region %s cannot be used with “%s”, whose region is %s: leave it out."
                  .formatted(asked, choice.name(), choice.region()));
    }
    if (choice == ProfileChoice.LAB && !endpoints().equals(EndpointChoice.AS_SET)) {
      throw CliFailure.misuse(
          "%s has no effect with “%s”, which has one endpoint: leave it out."
              .formatted(dualStack == null ? "--fips" : "--dual-stack", choice.name()));
    }
    return choice;
  }

  EndpointChoice endpoints() {
    return new EndpointChoice(wish(dualStack), wish(fips));
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

  private static Switch wish(@Nullable Boolean given) {
    return given == null ? Switch.AS_SET : given ? Switch.ON : Switch.OFF;
  }
}
