package dev.turnscope.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.AwsFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsProfilesTest {
  @TempDir Path folder;

  @Test
  void tellsEveryKindByWhatTheFilesSay() throws Exception {
    assertEquals(
        List.of(
            new AwsProfile("default", "us-west-2", "static keys"),
            new AwsProfile("browser", null, "login"),
            new AwsProfile("bucket", null, "no credentials"),
            new AwsProfile("container", null, "role (environment)"),
            new AwsProfile("guarded", null, "role with MFA"),
            new AwsProfile("oidc", null, "web identity"),
            new AwsProfile("program", "eu-central-1", "credential_process"),
            new AwsProfile("sso", null, "sso"),
            new AwsProfile("support", "eu-west-1", "role"),
            new AwsProfile("temporary", null, "session token")),
        read(
            """
            [default]
            region = us-west-2
            [profile support]
            region = eu-west-1
            role_arn = arn:aws:iam::123456789012:role/support
            source_profile = default
            [profile guarded]
            role_arn = arn:aws:iam::123456789012:role/support
            source_profile = default
            mfa_serial = arn:aws:iam::123456789012:mfa/me
            [profile container]
            role_arn = arn:aws:iam::123456789012:role/support
            credential_source = Environment
            [profile oidc]
            role_arn = arn:aws:iam::123456789012:role/support
            web_identity_token_file = /tmp/token
            [profile sso]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = support
            [sso-session corp]
            sso_region = us-east-1
            sso_start_url = https://example.com/start
            [profile browser]
            login_session = arn:aws:iam::123456789012:user/me
            [profile program]
            region = eu-central-1
            credential_process = /bin/true
            [profile bucket]
            output = json
            [forgotten-prefix]
            region = us-east-1
            """,
            """
            [default]
            aws_access_key_id = AKIDMARKER
            aws_secret_access_key = secret-marker
            [temporary]
            aws_access_key_id = AKIDMARKER
            aws_secret_access_key = secret-marker
            aws_session_token = token-marker
            """));
  }

  @Test
  void readsFilesFromWindows() throws Exception {
    assertEquals(
        List.of(new AwsProfile("default", "us-west-2", "static keys")),
        read(
            "\uFEFF[default]\r\nregion = us-west-2\r\n",
            "\uFEFF[default]\r\naws_access_key_id = A\r\naws_secret_access_key = B\r\n"));
  }

  @Test
  void hasNoProfilesWhereThereAreNoFiles() throws Exception {
    assertEquals(List.of(), AwsProfiles.read(settings()));
  }

  @Test
  void listsAProfileOfBothFilesOnce() throws Exception {
    assertEquals(
        1, read("[profile a]\nregion = us-west-2\n", "[a]\naws_access_key_id = A\n").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [default]\\nregion = us-west-2\\nsecret-marker  | line 3
          secret = secret-marker                          | line 1
          [default\\nregion = secret-marker               | line 1
          [                                               | config
          [default]\\n = secret-marker                    | line 2
          """)
  void namesTheFileAndTheLineThatIsMalformed(String text, String place) {
    AwsFailure failure = assertThrows(AwsFailure.class, () -> read(text.replace("\\n", "\n"), ""));

    assertEquals(Kind.BAD_SETTINGS, failure.kind());
    assertTrue(failure.sentence().contains(place), failure.sentence());
    assertTrue(failure.sentence().contains(folder.resolve("config").toString()));
    assertFalse(failure.toString().contains("marker"), failure.toString());
  }

  @Test
  void refusesAFileThatCannotBeASettingsFile() throws Exception {
    Files.createDirectory(folder.resolve("config"));
    assertEquals(
        Kind.BAD_SETTINGS,
        assertThrows(AwsFailure.class, () -> AwsProfiles.read(settings())).kind());

    Files.delete(folder.resolve("config"));
    assertEquals(
        Kind.BAD_SETTINGS,
        assertThrows(AwsFailure.class, () -> read("#".repeat(2 << 20), "")).kind());
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

  private List<AwsProfile> read(String config, String credentials) throws Exception {
    write(config, credentials);
    return AwsProfiles.read(settings());
  }

  private void write(String config, String credentials) throws IOException {
    Files.writeString(folder.resolve("config"), config);
    Files.writeString(folder.resolve("credentials"), credentials);
  }

  private void open(String profile, @Nullable String region) throws AwsFailure {
    Kvs.open(new AwsAccess.Profile(profile, region), settings(), Patience.USUAL).close();
  }

  private SharedSettings settings() {
    return new SharedSettings(
        folder.resolve("config"), folder.resolve("credentials"), null, folder.resolve("cache"));
  }
}
