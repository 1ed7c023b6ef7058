package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProfilesCommandTest {
  private static final String CONFIG = "aws.configFile";
  private static final String CREDENTIALS = "aws.sharedCredentialsFile";
  private static final String LAB = "Built-in lab  us-west-2       practice network";

  @TempDir private Path folder;

  @BeforeEach
  void name() {
    System.setProperty(CONFIG, folder.resolve("config").toString());
    System.setProperty(CREDENTIALS, folder.resolve("credentials").toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(CONFIG);
    System.clearProperty(CREDENTIALS);
  }

  @Test
  void whatAProfileLacksStandsBehindItsKind() throws Exception {
    config("[profile lost]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = nowhere\n");

    CliRun run = CliRun.of("profiles");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "lost          no region       role, incomplete: its source_profile “nowhere” is not"
                + " there",
            LAB),
        run.out().lines().toList());
  }

  @Test
  void whoUsesItHearsTheSame() throws Exception {
    config("[profile lost]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = nowhere\n");

    CliRun run = CliRun.of("channels", "--profile", "lost", "--region", "us-west-2");

    assertEquals(3, run.exitCode());
    assertTrue(
        run.err()
            .startsWith("Profile “lost” is incomplete: its source_profile “nowhere” is not there."),
        run.err());
  }

  @Test
  void jsonHasEachProfileWithAllItsMembers() throws Exception {
    config(
        """
        [profile half]
        region = eu-west-1
        aws_access_key_id = AKIDMARKER
        [profile sso]
        sso_start_url = https://corp.example/start
        sso_region = eu-north-1
        sso_account_id = 1
        sso_role_name = r
        """);

    CliRun run = CliRun.of("profiles", "--format", "json");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(1, run.json().path("schema").asInt());
    JsonNode profiles = run.json().path("profiles");
    assertEquals(
        "{\"name\":\"half\",\"region\":\"eu-west-1\",\"credentials\":\"access key\",\"signIn\":null,"
            + "\"incomplete\":\"aws_secret_access_key is missing\"}",
        profiles.path(0).toString());
    assertEquals("not signed in", profiles.path(1).path("signIn").stringValue(""));
    assertTrue(profiles.path(1).path("incomplete").isNull(), profiles.toString());
    assertEquals("Built-in lab", profiles.path(2).path("name").stringValue(""));
    assertFalse(run.out().contains("AKIDMARKER"), run.out());
  }

  /** As every command that needs the settings, and unlike bad usage. */
  @Test
  void settingsThatCannotBeReadLeaveTheLabAndExitWithThree() throws Exception {
    config("[profile broken\n");

    for (CliRun run :
        List.of(CliRun.of("profiles"), CliRun.of("channels", "--profile", "broken"))) {
      assertEquals(3, run.exitCode(), run.err());
      assertTrue(run.err().contains("config is malformed at line 1, whose section"), run.err());
    }
    assertEquals(List.of(LAB), CliRun.of("profiles").out().lines().toList());
    assertEquals(
        1, CliRun.of("profiles", "--format", "json").json().path("profiles").size(), "the lab");
  }

  @Test
  void markdownIsForChecks() {
    assertEquals(2, CliRun.of("profiles", "--format", "markdown").exitCode());
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve("config"), text);
  }
}
