package dev.turnscope.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.CredentialSource.Role;
import dev.turnscope.aws.CredentialSource.Sdk;
import dev.turnscope.aws.CredentialSource.Sso;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.profiles.ProfileFile;

/** Where the credentials of each kind of profile come from. */
class CredentialSourcesTest {
  private static final String CONFIG =
      """
      [profile keys]
      aws_access_key_id = A
      aws_secret_access_key = B
      [profile sso]
      sso_session = corp
      sso_account_id = 1
      sso_role_name = r
      [sso-session corp]
      sso_region = eu-north-1
      sso_start_url = https://corp.example/start
      sso_registration_scopes = sso:account:access, other
      [profile old]
      sso_account_id = 1
      sso_role_name = r
      sso_region = eu-north-1
      sso_start_url = https://corp.example/start
      [profile login]
      login_session = arn:aws:iam::1:user/me
      [profile process]
      credential_process = /bin/true
      [profile web]
      role_arn = arn:aws:iam::1:role/r
      web_identity_token_file = /tmp/token
      [profile role]
      role_arn = arn:aws:iam::1:role/r
      source_profile = keys
      [profile mfa]
      role_arn = arn:aws:iam::1:role/r
      source_profile = keys
      mfa_serial = arn:aws:iam::1:mfa/me
      [profile chained]
      role_arn = arn:aws:iam::1:role/r
      source_profile = role
      [profile behind-mfa]
      role_arn = arn:aws:iam::1:role/r
      source_profile = mfa
      [profile behind-sso]
      role_arn = arn:aws:iam::1:role/r
      source_profile = sso
      [profile behind-login]
      role_arn = arn:aws:iam::1:role/r
      source_profile = login
      [profile own-sso]
      role_arn = arn:aws:iam::1:role/r
      sso_session = corp
      sso_account_id = 1
      sso_role_name = r
      [profile other-sso]
      role_arn = arn:aws:iam::1:role/r
      sso_session = corp
      source_profile = old
      [profile mfa-sso]
      role_arn = arn:aws:iam::1:role/r
      source_profile = sso
      sso_session = corp
      mfa_serial = arn:aws:iam::1:mfa/me
      [profile own-keys]
      role_arn = arn:aws:iam::1:role/r
      source_profile = own-keys
      mfa_serial = arn:aws:iam::1:mfa/me
      aws_access_key_id = A
      aws_secret_access_key = B
      [profile mfa-instance]
      role_arn = arn:aws:iam::1:role/r
      credential_source = Ec2InstanceMetadata
      mfa_serial = arn:aws:iam::1:mfa/me
      [profile instance]
      role_arn = arn:aws:iam::1:role/r
      credential_source = Ec2InstanceMetadata
      [profile lost]
      role_arn = arn:aws:iam::1:role/r
      source_profile = nowhere
      [profile round]
      role_arn = arn:aws:iam::1:role/r
      source_profile = about
      [profile about]
      role_arn = arn:aws:iam::1:role/r
      source_profile = round
      [profile no-session]
      sso_session = gone
      sso_account_id = 1
      sso_role_name = r
      [profile no-account]
      sso_session = corp
      sso_role_name = r
      [profile odd-source]
      role_arn = arn:aws:iam::1:role/r
      credential_source = Cloud
      mfa_serial = arn:aws:iam::1:mfa/me
      [profile odd-duration]
      role_arn = arn:aws:iam::1:role/r
      source_profile = keys
      mfa_serial = arn:aws:iam::1:mfa/me
      duration_seconds = an hour
      """;

  @ParameterizedTest
  @CsvSource({
    "keys, sdk, false",
    "sso, sso, true",
    "old, sso, true",
    "login, sdk, false",
    "process, sdk, false",
    "web, sdk, false",
    "instance, sdk, false",
    "role, role < sdk, false",
    "mfa, role with code < sdk, true",
    "chained, role < role < sdk, false",
    "behind-mfa, role < role with code < sdk, true",
    "behind-sso, role < sso, true",
    "behind-login, role < sdk, false",
    "own-sso, role < sso, true",
    "other-sso, role < sso, true",
    "mfa-sso, role with code < sso, true",
    "own-keys, role with code < own keys, true",
    "mfa-instance, role with code < instance, true",
  })
  void areFollowedThroughTheRolesOnTheWay(String profile, String way, boolean signIn)
      throws Exception {
    CredentialSource source = source(profile);

    assertEquals(way, told(source));
    assertEquals(signIn, source.needsSignIn());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lost         | there is no profile “nowhere”
          round        | leads back to itself
          no-session   | [sso-session gone], which is not there
          no-account   | “sso_account_id” is missing
          odd-source   | is none that AWS knows
          odd-duration | is no number
          """)
  void thatAreNotCompleteSayWhatIsMissing(String profile, String part) {
    AwsFailure failure = assertThrows(AwsFailure.class, () -> source(profile));

    assertTrue(failure.sentence().contains(part), failure.sentence());
  }

  @Test
  void askForTheScopesOfTheSession() throws Exception {
    assertEquals(List.of("sso:account:access", "other"), ((Sso) source("sso")).session().scopes());
    assertEquals(List.of(), ((Sso) source("old")).session().scopes());
  }

  private static String told(CredentialSource source) {
    return switch (source) {
      case Sso _ -> "sso";
      case Role role ->
          (role.mfaSerial() == null ? "role < " : "role with code < ") + told(role.source());
      case Sdk sdk ->
          switch (sdk.means()) {
            case PROFILE -> "sdk";
            case OWN_KEYS -> "own keys";
            default -> "instance";
          };
    };
  }

  private static CredentialSource source(String name) throws AwsFailure {
    ProfileFile file =
        ProfileFile.builder()
            .content(new ByteArrayInputStream(CONFIG.getBytes(StandardCharsets.UTF_8)))
            .type(ProfileFile.Type.CONFIGURATION)
            .build();
    return CredentialSources.of(file.profile(name).orElseThrow(), file);
  }
}
