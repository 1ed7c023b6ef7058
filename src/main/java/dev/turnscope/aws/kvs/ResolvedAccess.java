package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.credentials.EnvironmentProvider;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.credentials.SignInPlace;
import dev.turnscope.aws.credentials.SignedInProvider;
import dev.turnscope.aws.credentials.WebIdentityProvider;
import dev.turnscope.aws.endpoint.EndpointVariant;
import dev.turnscope.aws.endpoint.Regions;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.profile.CredentialSources;
import dev.turnscope.aws.profile.IncompleteProfile;
import dev.turnscope.aws.profile.ProfileKind;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.aws.settings.SdkNames;
import dev.turnscope.aws.signin.SsoTokenCache;
import dev.turnscope.model.EndpointChoice;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * An access with all that the clients need.
 *
 * @param profile the profile's name, for sentences
 * @param kind null where there is no profile
 * @param endpoint null for AWS's own
 * @param place what calls to STS go by, null for the lab, which has none
 */
record ResolvedAccess(
    String profile,
    @Nullable ProfileKind kind,
    String region,
    AwsCredentialsProvider credentials,
    ProfileFile settings,
    @Nullable URI endpoint,
    String stunUri,
    EndpointVariant variant,
    @Nullable SignInPlace place) {
  /** A region becomes part of a host name. */
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");

  private static final String LAB = "Built-in lab";
  private static final Set<String> LAB_LIKE = Set.of("lab", "thelab", "builtin", "builtinlab");

  /** How a person is signed in, should that be needed. */
  record With(SignIn signIn, Patience patience) {}

  static ResolvedAccess of(AwsAccess access, SharedSettings settings, With with) throws AwsFailure {
    return switch (access) {
      case AwsAccess.Profile profile -> ofProfile(profile, settings, with);
      case AwsAccess.Environment environment -> ofEnvironment(environment, settings, with);
      case AwsAccess.Keys keys ->
          new ResolvedAccess(
              LAB,
              null,
              keys.region(),
              StaticCredentialsProvider.create(
                  AwsBasicCredentials.create(
                      keys.accessKeyId().reveal(), keys.secretAccessKey().reveal())),
              ProfileFile.aggregator().build(),
              keys.endpoint(),
              keys.stunUri(),
              EndpointVariant.USUAL,
              null);
    };
  }

  private static ResolvedAccess ofProfile(
      AwsAccess.Profile access, SharedSettings settings, With with) throws AwsFailure {
    ProfileFile file = settings.profileFile();
    Profile profile =
        file.profile(SdkNames.of(access.name()))
            .orElseThrow(() -> notFound(access.name(), settings));
    String named = region(access, profile, settings);
    String region = withoutFips(named);
    EndpointVariant variant = variant(access.endpoints(), profile, named);
    String stunUri = Regions.stunUri(region, variant);
    SignInPlace place = place(profile.name(), region, variant, file, settings, with);
    return new ResolvedAccess(
        access.name(),
        ProfileKind.of(profile),
        region,
        credentials(profile, place, with),
        file,
        null,
        stunUri,
        variant,
        place);
  }

  private static ResolvedAccess ofEnvironment(
      AwsAccess.Environment access, SharedSettings settings, With with) throws AwsFailure {
    ProfileFile file = settings.profileFile();
    String name = SdkNames.of(access.settings());
    Profile profile =
        file.profile(name)
            .orElseGet(() -> Profile.builder().name(name).properties(Map.of()).build());
    String named = access.region() == null ? settings.region() : access.region();
    if (named == null) {
      named = profile.property(ProfileProperty.REGION).orElse(null);
    }
    if (named == null) {
      throw new AwsFailure(
          Kind.MISSING_REGION,
          "Beside %s no region is named.".formatted(access.credentials().phrase()),
          "Choose one, for example us-west-2, or set AWS_REGION.");
    }
    checkRegion(named, "What is to be used as the region");
    String region = withoutFips(named);
    EndpointVariant variant = variant(access.endpoints(), profile, named);
    SignInPlace place = place(name, region, variant, file, settings, with);
    return new ResolvedAccess(
        access.settings(),
        null,
        region,
        new EnvironmentProvider(access.credentials(), place),
        file,
        null,
        Regions.stunUri(region, variant),
        variant,
        place);
  }

  private static String withoutFips(String region) {
    return region.replaceAll("^fips-|-fips$", "");
  }

  private static EndpointVariant variant(EndpointChoice choice, Profile profile, String named)
      throws AwsFailure {
    return EndpointVariant.of(choice, profile, System.getenv())
        .inRegion(named, withoutFips(named), choice);
  }

  /** The files as they are now: another tool may have renewed the credentials in them. */
  private static Supplier<ProfileFile> reread(SharedSettings settings, ProfileFile otherwise) {
    return () -> {
      try {
        return settings.profileFile();
      } catch (AwsFailure brokenSince) {
        return otherwise;
      }
    };
  }

  /** Where the SDK falls short, sessions are got by us. */
  private static AwsCredentialsProvider credentials(Profile profile, SignInPlace place, With with)
      throws AwsFailure {
    ProfileFile file = place.settings();
    CredentialSource source = source(profile, file);
    if (source.ours()) {
      return new SignedInProvider(with.signIn(), source, place);
    }
    if (WebIdentityProvider.serves(profile)) {
      return new WebIdentityProvider(profile, place);
    }
    return ProfileCredentialsProvider.builder()
        .profileFile(place.settingsNow())
        .profileName(profile.name())
        .build();
  }

  private static CredentialSource source(Profile profile, ProfileFile file) throws AwsFailure {
    try {
      return CredentialSources.of(profile, file);
    } catch (IncompleteProfile incomplete) {
      throw incomplete.failure();
    }
  }

  private static SignInPlace place(
      String profile,
      String region,
      EndpointVariant variant,
      ProfileFile file,
      SharedSettings settings,
      With with) {
    return new SignInPlace(
        profile,
        region,
        variant,
        file,
        reread(settings, file),
        new SsoTokenCache(settings.ssoCache()),
        with.patience());
  }

  private static String region(AwsAccess.Profile access, Profile profile, SharedSettings settings)
      throws AwsFailure {
    String region = access.region() == null ? settings.region() : access.region();
    if (region == null) {
      region = profile.property(ProfileProperty.REGION).orElse(null);
    }
    if (region == null || region.isBlank()) {
      throw new AwsFailure(
          Kind.MISSING_REGION,
          "Profile “%s” names no region.".formatted(access.name()),
          "Choose one, for example us-west-2, or add “region = …” to the profile.");
    }
    checkRegion(region, "The region to use for profile “%s”".formatted(access.name()));
    return region;
  }

  private static void checkRegion(String region, String what) throws AwsFailure {
    if (!REGION.matcher(region).matches()) {
      throw new AwsFailure(
          Kind.MISSING_REGION,
          what + " is not the name of a region.",
          "Choose a region, for example us-west-2.");
    }
  }

  private static AwsFailure notFound(String name, SharedSettings settings) {
    if (!settings.present()) {
      return new AwsFailure(
          Kind.PROFILE_NOT_FOUND,
          "There is no profile “%s”, for this user has no AWS settings: neither %s nor %s exists."
              .formatted(name, settings.configFile(), settings.credentialsFile()),
          suggestion(name)
              + "Run “aws configure”, or use the built-in lab, which needs no account.");
    }
    String section = name.equals("default") ? "[default]" : "[profile " + name + "]";
    return new AwsFailure(
        Kind.PROFILE_NOT_FOUND,
        "There is no profile “%s” in %s and %s."
            .formatted(name, settings.configFile(), settings.credentialsFile()),
        suggestion(name)
            + ("Choose one that is listed. In the config file its section reads %s, in the"
                    + " credentials file [%s].")
                .formatted(section, name));
  }

  private static String suggestion(String name) {
    boolean lab = LAB_LIKE.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    return lab ? "Did you mean “%s”? ".formatted(LAB) : "";
  }
}
