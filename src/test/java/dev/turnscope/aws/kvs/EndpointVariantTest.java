package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.credentials.SignInPlace;
import dev.turnscope.aws.credentials.SignedInProvider;
import dev.turnscope.aws.credentials.TestSignIn;
import dev.turnscope.aws.endpoint.EndpointVariant;
import dev.turnscope.aws.endpoint.Regions;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.aws.settings.SdkNames;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.profiles.Profile;

/** Dual-stack and FIPS endpoints, as they are set and as they are chosen. */
class EndpointVariantTest {
  private static final Map<String, String> NO_ENVIRONMENT = Map.of();

  @TempDir private Path folder;

  /** The real client of the control plane, on its way to nobody. */
  @ParameterizedTest
  @CsvSource({
    "us-west-2,     none, kinesisvideo.us-west-2.amazonaws.com",
    "us-west-2,     dual, kinesisvideo.us-west-2.api.aws",
    "us-west-2,     fips, kinesisvideo-fips.us-west-2.amazonaws.com",
    "us-west-2,     both, kinesisvideo-fips.us-west-2.api.aws",
    "ca-central-1,  fips, kinesisvideo-fips.ca-central-1.amazonaws.com",
    "cn-north-1,    none, kinesisvideo.cn-north-1.amazonaws.com.cn",
    "cn-north-1,    dual, kinesisvideo.cn-north-1.api.amazonwebservices.com.cn",
    "cn-north-1,    both, kinesisvideo-fips.cn-north-1.api.amazonwebservices.com.cn",
    "us-gov-west-1, none, kinesisvideo.us-gov-west-1.amazonaws.com",
    "us-gov-west-1, dual, kinesisvideo.us-gov-west-1.api.aws",
    "us-gov-east-1, fips, kinesisvideo-fips.us-gov-east-1.amazonaws.com",
    "us-gov-east-1, both, kinesisvideo-fips.us-gov-east-1.api.aws",
    "us-iso-east-1, none, kinesisvideo.us-iso-east-1.c2s.ic.gov",
    "us-iso-east-1, fips, kinesisvideo-fips.us-iso-east-1.c2s.ic.gov",
  })
  void theControlPlaneIsAskedAt(String region, String variant, String host) throws Exception {
    ResolvedAccess access = access("", choice(variant), region);

    assertEquals(host, controlHost(access));
    assertEquals(host, Regions.stunUri(region, access.variant()).split(":")[1].substring(5));
  }

  @Test
  void theEndpointOfAChannelIsAskedAsAwsNamedIt() throws Exception {
    NoNetwork network = new NoNetwork();
    try (KvsClients clients =
        new KvsClients(access("", choice("both"), "us-west-2"), Patience.USUAL, network)) {
      clients
          .signaling(URI.create("https://v-1.kinesisvideo-fips.us-west-2.api.aws"))
          .getIceServerConfig(request -> request.channelARN("arn"));
    }

    assertEquals(List.of("v-1.kinesisvideo-fips.us-west-2.api.aws"), network.hosts());
  }

  @Test
  void theProfileSwitchesThemOn() throws Exception {
    String settings = "use_dualstack_endpoint = true\nuse_fips_endpoint = TRUE";

    assertEquals(
        "kinesisvideo-fips.us-west-2.api.aws",
        controlHost(access(settings, EndpointChoice.AS_SET, "us-west-2")));
  }

  @ParameterizedTest
  @CsvSource({
    "fips-us-gov-west-1, AS_SET, kinesisvideo-fips.us-gov-west-1.amazonaws.com",
    "us-gov-east-1-fips, AS_SET, kinesisvideo-fips.us-gov-east-1.amazonaws.com",
    "fips-us-gov-west-1, OFF,    kinesisvideo.us-gov-west-1.amazonaws.com",
  })
  void soDoesARegionOfTheOldForm(String region, Switch choice, String host) throws Exception {
    ResolvedAccess access = access("", EndpointChoice.AS_SET.withFips(choice), region);

    assertEquals(host, controlHost(access));
    assertEquals(region.replaceAll("-?fips-?", ""), access.region());
  }

  @Test
  void aChoiceSwitchesOffWhatTheProfileSays() throws Exception {
    EndpointChoice off = new EndpointChoice(Switch.OFF, Switch.OFF);
    String settings = "use_dualstack_endpoint = true\nuse_fips_endpoint = true";

    assertEquals(
        "kinesisvideo.us-west-2.amazonaws.com", controlHost(access(settings, off, "us-west-2")));
  }

  @ParameterizedTest
  @CsvSource({
    "AS_SET, true,  false, AWS_USE_FIPS_ENDPOINT",
    "AS_SET, false, true,  ''",
    "AS_SET, '',    true,  use_fips_endpoint in profile test",
    "AS_SET, '',    False, ''",
    "AS_SET, '',    '',    ''",
    "ON,     false, false, your choice",
    "OFF,    true,  true,  ''",
  })
  void aChoiceGoesBeforeTheEnvironmentAndThatBeforeTheProfile(
      Switch choice, String environment, String ofProfile, String by) throws Exception {
    EndpointVariant variant =
        EndpointVariant.of(
            new EndpointChoice(Switch.AS_SET, choice),
            profile("use_fips_endpoint = " + ofProfile),
            Map.of("AWS_USE_FIPS_ENDPOINT", environment));

    assertEquals(by, variant.fipsBy() == null ? "" : variant.fipsBy());
    assertEquals(null, variant.dualStackBy());
  }

  @Test
  void whatIsNeitherTrueNorFalseIsRefused() throws Exception {
    Profile profile = profile("use_dualstack_endpoint = sometimes");

    AwsFailure failure =
        assertThrows(
            AwsFailure.class,
            () -> EndpointVariant.of(EndpointChoice.AS_SET, profile, NO_ENVIRONMENT));

    assertEquals(Kind.BAD_SETTINGS, failure.kind());
    assertEquals(
        "use_dualstack_endpoint in profile test is neither true nor false.", failure.sentence());
  }

  @Test
  void aProfileIsNamedAsThePersonDoes() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("config"), "[profile \"my work\"]\nuse_fips_endpoint = true");
    Profile profile = settings(file).profileFile().profile(SdkNames.of("my work")).orElseThrow();

    assertEquals(
        "use_fips_endpoint in profile my work",
        EndpointVariant.of(EndpointChoice.AS_SET, profile, NO_ENVIRONMENT).fipsBy());
  }

  @Test
  void noneOfThemGoesWithAnEndpointOfOnesOwn() throws Exception {
    String url = "endpoint_url = http://127.0.0.1:9\n";

    AwsFailure set = refusal(url + "use_fips_endpoint = true", EndpointChoice.AS_SET);
    AwsFailure chosen = refusal(url, choice("both"));

    assertEquals(Kind.BAD_SETTINGS, set.kind());
    assertEquals(
        "AWS’s FIPS endpoint is asked for by use_fips_endpoint in profile test, and endpoint_url in"
            + " profile test names another endpoint.",
        set.sentence());
    assertEquals("Switch FIPS off, or take the other setting out.", set.nextStep());
    assertEquals(
        "AWS’s dual-stack FIPS endpoint is asked for by your choice, and endpoint_url in profile"
            + " test names another endpoint.",
        chosen.sentence());
  }

  @Test
  void switchedOffTheyGoWithAnEndpointOfOnesOwn() throws Exception {
    String settings = "endpoint_url = http://127.0.0.1:9\nuse_fips_endpoint = true";

    assertEquals(
        "127.0.0.1",
        controlHost(access(settings, EndpointChoice.AS_SET.withFips(Switch.OFF), "us-west-2")));
  }

  /** The real clients of a sign-in, on their way to nobody. */
  @ParameterizedTest
  @CsvSource({
    "us-west-2,     none, oidc.us-west-2.amazonaws.com, portal.sso.us-west-2.amazonaws.com, sts.us-west-2.amazonaws.com",
    "us-west-2,     dual, oidc.us-west-2.api.aws, portal.sso.us-west-2.api.aws, sts.us-west-2.api.aws",
    "us-west-2,     fips, oidc.us-west-2.amazonaws.com, portal.sso.us-west-2.amazonaws.com, sts-fips.us-west-2.amazonaws.com",
    "us-west-2,     both, oidc.us-west-2.api.aws, portal.sso.us-west-2.api.aws, sts-fips.us-west-2.api.aws",
    "us-gov-west-1, fips, oidc.us-gov-west-1.amazonaws.com, portal.sso.us-gov-west-1.amazonaws.com, sts.us-gov-west-1.amazonaws.com",
    "cn-north-1,    dual, oidc.cn-north-1.api.amazonwebservices.com.cn, portal.sso.cn-north-1.api.amazonwebservices.com.cn, sts.cn-north-1.api.amazonwebservices.com.cn",
  })
  void aSignInAsks(String region, String variant, String oidc, String portal, String sts)
      throws Exception {
    SignInPlace place =
        Objects.requireNonNull(
            access("use_fips_endpoint = false", choice(variant), region).place());
    NoNetwork network = new NoNetwork();
    TestSignIn.askAll(place, region, network);

    assertEquals(List.of(oidc, portal, sts), network.hosts().stream().distinct().toList());
  }

  @Test
  void aSignInWithoutTheFipsEndpointsThatAreAskedForIsTold() throws Exception {
    EndpointVariant fips = access("", choice("fips"), "us-west-2").variant();

    assertEquals(
        Optional.of(
            "The sign-in to IAM Identity Center in eu-north-1 does not use FIPS endpoints: none of its are known outside AWS GovCloud (US)."),
        fips.notOfIdentityCenter("eu-north-1"));
    assertEquals(Optional.empty(), fips.notOfIdentityCenter("us-gov-west-1"));
    assertEquals(Optional.empty(), fips.notOfIdentityCenter(null));
    assertEquals(Optional.empty(), EndpointVariant.USUAL.notOfIdentityCenter("eu-north-1"));
  }

  @Test
  void aRoleIsAssumedWhereTheChoiceSays() throws Exception {
    String role =
        "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/support\nsource_profile = test\n";
    ResolvedAccess access =
        ResolvedAccess.of(
            new AwsAccess.Profile("role", "us-west-2", choice("fips")),
            settings(role),
            new ResolvedAccess.With(new SignIn(), Patience.USUAL));

    assertInstanceOf(SignedInProvider.class, access.credentials());
    assertTrue(Objects.requireNonNull(access.place()).variant().fips());
  }

  private AwsFailure refusal(String settings, EndpointChoice choice) throws Exception {
    ResolvedAccess access = access(settings, choice, "us-west-2");
    NoNetwork network = new NoNetwork();
    AwsFailure failure =
        assertThrows(
            AwsFailure.class, () -> new KvsClients(access, Patience.USUAL, network).close());
    assertTrue(network.hosts().isEmpty());
    return failure;
  }

  private static String controlHost(ResolvedAccess access) throws AwsFailure {
    NoNetwork network = new NoNetwork();
    try (KvsClients clients = new KvsClients(access, Patience.USUAL, network)) {
      clients.control().listSignalingChannels(request -> {});
    }
    return network.hosts().getFirst();
  }

  private static EndpointChoice choice(String variant) {
    boolean both = variant.equals("both");
    return new EndpointChoice(
        both || variant.equals("dual") ? Switch.ON : Switch.AS_SET,
        both || variant.equals("fips") ? Switch.ON : Switch.AS_SET);
  }

  private ResolvedAccess access(String more, EndpointChoice choice, String region)
      throws IOException, AwsFailure {
    return ResolvedAccess.of(
        new AwsAccess.Profile("test", region, choice),
        settings(more),
        new ResolvedAccess.With(new SignIn(), Patience.USUAL));
  }

  private Profile profile(String more) throws IOException, AwsFailure {
    return settings(more).profileFile().profile("test").orElseThrow();
  }

  private SharedSettings settings(String more) throws IOException {
    String config =
        "[profile test]\naws_access_key_id = AKIDMARKER\naws_secret_access_key = secret-marker\n";
    return settings(Files.writeString(folder.resolve("config"), config + more));
  }

  private SharedSettings settings(Path file) {
    return new SharedSettings(file, folder.resolve("credentials"), null, folder.resolve("cache"));
  }
}
