package dev.turnscope.aws.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.profile.CredentialSource.Sso;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.profiles.ProfileFile;

/** What the table of settings files does not show: see ConfigTableTest. */
class CredentialSourcesTest {
  private static final String CONFIG =
      """
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
      """;

  @Test
  void askForTheScopesOfTheSession() throws Exception {
    assertEquals(List.of("sso:account:access", "other"), scopes("sso"));
    assertEquals(List.of(), scopes("old"));
  }

  private static List<String> scopes(String name) throws AwsFailure {
    ProfileFile file =
        ProfileFile.builder()
            .content(new ByteArrayInputStream(CONFIG.getBytes(UTF_8)))
            .type(ProfileFile.Type.CONFIGURATION)
            .build();
    return ((Sso) CredentialSources.of(file.profile(name).orElseThrow(), file)).session().scopes();
  }
}
