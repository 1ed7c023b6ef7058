package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.credentials.SignInServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityCommandTest {
  private static final String CONFIG = "aws.configFile";

  @TempDir private Path folder;
  private SignInServer sts;

  @BeforeEach
  void start() throws IOException {
    sts = new SignInServer();
    Path config =
        Files.writeString(
            folder.resolve("config"),
            """
            [profile keys]
            region = us-west-2
            aws_access_key_id = AKIDMARKER
            aws_secret_access_key = secret-marker
            endpoint_url = %1$s
            [profile gone]
            region = us-west-2
            aws_access_key_id = AKIDGONE
            aws_secret_access_key = secret-marker
            endpoint_url = %1$s
            """
                .formatted(sts.uri()));
    System.setProperty(CONFIG, config.toString());
  }

  @AfterEach
  void stop() {
    System.clearProperty(CONFIG);
    sts.close();
  }

  @Test
  void tellsWhoOneIsWithTheAccountMasked() {
    CliRun run = CliRun.of("identity", "--profile", "keys");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        """
        Account  ••••••••9012
        ARN      arn:aws:sts::••••••••9012:assumed-role/support/joe
        User ID  AROAEXAMPLE:joe
        """,
        run.out());
  }

  @Test
  void showsTheAccountWhenAsked() {
    CliRun run = CliRun.of("identity", "--profile", "keys", "--show-account");

    assertTrue(run.out().startsWith("Account  123456789012\n"), run.out());
    assertTrue(run.out().contains("arn:aws:sts::123456789012:"), run.out());
  }

  @Test
  void explainsWhyStsDoesNotTell() {
    CliRun run = CliRun.of("identity", "--profile", "gone");

    assertEquals(3, run.exitCode());
    assertTrue(
        run.err().startsWith("GetCallerIdentity for profile “gone” in us-west-2:"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void theLabHasNone() {
    CliRun run = CliRun.of("identity", "--profile", "Built-in lab");

    assertEquals(0, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("The built-in lab has no AWS identity"), run.err());
  }

  @Test
  void anEndpointOfOnesOwnAndFipsAreRefusedTogether() {
    CliRun fips = CliRun.of("channels", "--profile", "keys", "--fips");
    CliRun both = CliRun.of("check", "--channel", "c", "--profile", "keys", "--dual-stack");

    assertEquals(3, fips.exitCode());
    assertEquals(
        "AWS’s FIPS endpoint is asked for by your choice, and endpoint_url in profile keys names"
            + " another endpoint.",
        fips.err().lines().findFirst().orElse(""));
    assertTrue(both.err().startsWith("AWS’s dual-stack endpoint is asked for"), both.err());
    assertEquals(0, CliRun.of("identity", "--profile", "keys", "--no-fips").exitCode());
  }
}
