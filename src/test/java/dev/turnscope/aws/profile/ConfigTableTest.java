package dev.turnscope.aws.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.profile.CredentialSource.Role;
import dev.turnscope.aws.profile.CredentialSource.Sdk;
import dev.turnscope.aws.profile.CredentialSource.Sso;
import dev.turnscope.aws.settings.SdkNames;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * What each settings file of the table gives: its profiles with their region, kind and sign-in, and
 * where their credentials come from. Beside it stands what the AWS CLI said of the same files.
 */
class ConfigTableTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Pattern LONG = Pattern.compile("x{100,}");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("table")
  void givesWhatTheTableSays(String name) throws Exception {
    ConfigCase files = ConfigCase.read(place().resolve(name));

    List<String> given = given(files.written(folder));

    assertEquals(String.join("\n", files.gives()), String.join("\n", given));
    assertFalse(given.toString().contains("marker"), given.toString());
  }

  @Test
  void hasRowsEnough() throws Exception {
    assertTrue(table().count() >= 60, "rows");
  }

  static Stream<String> table() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(place())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path place() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ConfigTableTest.class.getResource("configs"), "the table").toURI());
  }

  private List<String> given(SharedSettings settings) {
    List<String> rows = new ArrayList<>();
    try {
      ProfileFile file = settings.profileFile();
      Map<String, String> states = AwsProfiles.signInStates(settings, NOW, ZoneOffset.UTC);
      for (AwsProfile profile : AwsProfiles.read(settings)) {
        String state = states.get(profile.name());
        rows.add(
            row(
                profile.name(),
                Objects.requireNonNullElse(profile.region(), "no region"),
                state == null ? profile.kind() : profile.kind() + ", " + state,
                source(profile.name(), file)));
      }
    } catch (AwsFailure failure) {
      rows.add("wrong: " + failure.sentence().replace(folder + File.separator, "FOLDER/"));
    }
    return rows.isEmpty() ? List.of("no profile") : rows;
  }

  private static String row(String... columns) {
    return LONG.matcher(String.join(" | ", columns))
        .replaceAll(match -> "{LONG %d}".formatted(match.group().length()));
  }

  private static String source(String name, ProfileFile file) {
    try {
      CredentialSource source =
          CredentialSources.of(file.profile(SdkNames.of(name)).orElseThrow(), file);
      return told(source) + (source.ours() ? "" : ", by the SDK");
    } catch (AwsFailure failure) {
      return "wrong: " + failure.sentence();
    }
  }

  private static String told(CredentialSource source) {
    return switch (source) {
      case Sso sso ->
          "SSO of " + Objects.requireNonNullElse(sso.session().name(), sso.session().startUrl());
      case Role role ->
          (role.mfaSerial() == null ? "role of " : "role with code of ") + told(role.source());
      case Sdk sdk ->
          switch (sdk.means()) {
            case PROFILE -> sdk.profile();
            case OWN_KEYS -> "keys of " + sdk.profile();
            case ENVIRONMENT -> "environment";
            case CONTAINER -> "container";
            case INSTANCE -> "instance";
          };
    };
  }
}
