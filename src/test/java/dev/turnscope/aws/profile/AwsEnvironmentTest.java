package dev.turnscope.aws.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.turnscope.aws.settings.SharedProfiles;
import dev.turnscope.aws.settings.SharedProfiles.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which credentials the environment gives, and whether they come before the profile. */
class AwsEnvironmentTest {
  private static final String FILE =
      """
      [default]
      aws_access_key_id = A
      aws_secret_access_key = B
      [profile role]
      role_arn = arn:aws:iam::123456789012:role/support
      source_profile = default
      [profile empty]
      region = us-west-2
      """;

  @ParameterizedTest
  @CsvSource({
    "AWS_ACCESS_KEY_ID=A, KEYS",
    "AWS_ACCESS_KEY_ID=A AWS_SESSION_TOKEN=T, TEMPORARY_KEYS",
    "AWS_ACCESS_KEY_ID=A AWS_WEB_IDENTITY_TOKEN_FILE=/t, KEYS",
    "AWS_ACCESS_KEY_ID=, none",
    "AWS_SECRET_ACCESS_KEY=B, none",
    "AWS_WEB_IDENTITY_TOKEN_FILE=/t AWS_ROLE_ARN=arn, WEB_IDENTITY",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2, CONTAINER",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1/, CONTAINER",
    "AWS_REGION=us-west-2, none",
  })
  void tellsWhichCredentialsThereAre(String variables, String expected) {
    assertEquals(expected, environment(variables).credentials().map(Enum::name).orElse("none"));
  }

  /** As AWS CLI 2.9.19 orders its providers where no --profile is given. */
  @ParameterizedTest
  @CsvSource({
    "AWS_ACCESS_KEY_ID=A, true",
    "AWS_ACCESS_KEY_ID=A AWS_PROFILE=role, true",
    "AWS_WEB_IDENTITY_TOKEN_FILE=/t, true",
    "AWS_WEB_IDENTITY_TOKEN_FILE=/t AWS_PROFILE=role, false",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2, false",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2 AWS_PROFILE=role, false",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2 AWS_PROFILE=empty, true",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2 AWS_PROFILE=nowhere, true",
  })
  void tellsWhetherTheyComeBeforeTheProfile(String variables, boolean first) throws Exception {
    AwsEnvironment environment = environment(variables);
    EnvironmentCredentials own = environment.credentials().orElseThrow();

    assertEquals(
        first ? Optional.of(own) : Optional.empty(),
        environment.preferred(
            own,
            new SharedProfiles(
                    Content.of(FILE.getBytes(UTF_8), UTF_8), Content.of(new byte[0], UTF_8))
                .forSdk()));
  }

  @Test
  void namesTheProfileAndTheRegion() {
    assertEquals("default", environment("").profile());
    assertEquals("a", environment("AWS_DEFAULT_PROFILE=a").profile());
    assertEquals("b", environment("AWS_DEFAULT_PROFILE=a AWS_PROFILE=b").profile());
    assertNull(environment("AWS_REGION=").region());
    assertEquals("eu-west-1", environment("AWS_DEFAULT_REGION=eu-west-1").region());
    assertEquals(
        "eu-west-2", environment("AWS_DEFAULT_REGION=eu-west-1 AWS_REGION=eu-west-2").region());
  }

  private static AwsEnvironment environment(String variables) {
    Map<String, String> map = new HashMap<>();
    for (String variable : variables.split(" ")) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        map.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return new AwsEnvironment(map);
  }
}
