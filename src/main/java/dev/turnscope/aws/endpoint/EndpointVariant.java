package dev.turnscope.aws.endpoint;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.settings.SdkNames;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Which of AWS's endpoints are asked: usually neither dual-stack nor FIPS.
 *
 * @param dualStackBy what asks for dual-stack endpoints, null where nothing does
 * @param fipsBy what asks for FIPS endpoints, null where nothing does
 */
public record EndpointVariant(@Nullable String dualStackBy, @Nullable String fipsBy) {
  /** The region's plain endpoint. */
  public static final EndpointVariant USUAL = new EndpointVariant(null, null);

  private static final String CHOSEN = "your choice";

  /** A choice goes before the environment, and that before the profile, as in the AWS CLI. */
  public static EndpointVariant of(
      EndpointChoice choice, Profile profile, Map<String, String> environment) throws AwsFailure {
    return new EndpointVariant(
        by(
            choice.dualStack(),
            environment,
            "AWS_USE_DUALSTACK_ENDPOINT",
            profile,
            ProfileProperty.USE_DUALSTACK_ENDPOINT),
        by(
            choice.fips(),
            environment,
            "AWS_USE_FIPS_ENDPOINT",
            profile,
            ProfileProperty.USE_FIPS_ENDPOINT));
  }

  /** Old profiles name the FIPS endpoint of a region as if it were a region: fips-us-gov-west-1. */
  public EndpointVariant inRegion(String named, String region, EndpointChoice choice) {
    return named.equals(region) || fips() || choice.fips() == Switch.OFF
        ? this
        : new EndpointVariant(dualStackBy, "region " + named);
  }

  /** Whether dual-stack endpoints are asked. */
  public boolean dualStack() {
    return dualStackBy != null;
  }

  /** Whether FIPS endpoints are asked. */
  public boolean fips() {
    return fipsBy != null;
  }

  /** Whether it is neither of the two. */
  public boolean usual() {
    return !dualStack() && !fips();
  }

  /** “dual-stack FIPS”; empty for the usual one. */
  String name() {
    return names().collect(Collectors.joining(" "));
  }

  /** An endpoint is named by a setting, or by the region and this: not by both. */
  public AwsFailure beside(String setting) {
    String by =
        Stream.of(dualStackBy, fipsBy)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" and "));
    return new AwsFailure(
        Kind.BAD_SETTINGS,
        "AWS’s %s endpoint is asked for by %s, and %s names another endpoint."
            .formatted(name(), by, setting),
        "%s, or take the other setting out.".formatted(switchOff()));
  }

  /** The SDK knows none in the region. */
  AwsFailure missingIn(String region) {
    return new AwsFailure(
        Kind.WRONG_REGION,
        "Kinesis Video Streams has no %s endpoint in %s."
            .formatted(usual() ? "known" : name(), region),
        usual()
            ? "Choose another region."
            : "%s, or choose another region.".formatted(switchOff()));
  }

  private String switchOff() {
    return "Switch %s off".formatted(names().collect(Collectors.joining(" and ")));
  }

  private Stream<String> names() {
    return Stream.of(dualStack() ? "dual-stack" : "", fips() ? "FIPS" : "")
        .filter(name -> !name.isEmpty());
  }

  private static @Nullable String by(
      Switch wish,
      Map<String, String> environment,
      String variable,
      Profile profile,
      String property)
      throws AwsFailure {
    if (wish != Switch.AS_SET) {
      return wish == Switch.ON ? CHOSEN : null;
    }
    String ofEnvironment = environment.get(variable);
    if (ofEnvironment != null && !ofEnvironment.isBlank()) {
      return on(ofEnvironment, variable) ? variable : null;
    }
    String ofProfile = profile.property(property).orElse("");
    String name = property + " in profile " + SdkNames.told(profile.name());
    return !ofProfile.isBlank() && on(ofProfile, name) ? name : null;
  }

  private static boolean on(String value, String name) throws AwsFailure {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new AwsFailure(
              Kind.BAD_SETTINGS,
              "%s is neither true nor false.".formatted(name),
              "Write true or false, or take it out.");
    };
  }
}
