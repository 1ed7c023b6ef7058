package dev.turnscope.aws.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.TestKvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles that cannot be opened; ConfigTableTest has all that are read. */
class AwsProfilesTest {
  @TempDir Path folder;

  @Test
  void saysWhatToDoAboutAMalformedFile() throws Exception {
    write("", "[default]\naws_secret_access_key secret-marker\n");

    AwsFailure failure = assertThrows(AwsFailure.class, () -> AwsProfiles.read(settings()));

    assertEquals(Kind.BAD_SETTINGS, failure.kind());
    assertEquals(
        "Mend it: a section reads [profile NAME], a setting reads NAME = VALUE.",
        failure.nextStep());
  }

  @Test
  void asksForTheRegionThatIsMissing() throws Exception {
    write("[default]\noutput = json\n", "");

    AwsFailure failure = assertThrows(AwsFailure.class, () -> open("default", null));

    assertEquals(Kind.MISSING_REGION, failure.kind());
    assertTrue(failure.sentence().contains("default"), failure.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com/", "US-WEST-2", "us west 2", "a"})
  void takesNothingElseForARegion(String region) throws Exception {
    write("[default]\n", "");

    assertEquals(
        Kind.MISSING_REGION, assertThrows(AwsFailure.class, () -> open("default", region)).kind());
  }

  @Test
  void namesTheProfileThatIsNotThere() throws Exception {
    write("[forgotten-prefix]\nregion = us-west-2\n", "");

    AwsFailure failure = assertThrows(AwsFailure.class, () -> open("forgotten-prefix", null));

    assertEquals(Kind.PROFILE_NOT_FOUND, failure.kind());
    assertTrue(failure.nextStep().contains("[profile forgotten-prefix]"), failure.nextStep());
  }

  private void write(String config, String credentials) throws IOException {
    Files.writeString(folder.resolve("config"), config);
    Files.writeString(folder.resolve("credentials"), credentials);
  }

  private void open(String profile, @Nullable String region) throws AwsFailure {
    TestKvs.open(new AwsAccess.Profile(profile, region), settings(), Patience.USUAL).close();
  }

  private SharedSettings settings() {
    return new SharedSettings(
        folder.resolve("config"), folder.resolve("credentials"), null, folder.resolve("cache"));
  }
}
