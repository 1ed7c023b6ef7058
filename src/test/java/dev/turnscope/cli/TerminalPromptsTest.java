package dev.turnscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.aws.signin.SignInPrompts.Means;
import dev.turnscope.report.TextStyle;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalPromptsTest {
  private static final String LONG =
      "https://corp.example/device?user_code=ABCD-EFGH&x=" + "y".repeat(99);

  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void readTheCodeFromTheLineAfterTheQuestion() throws Exception {
    TerminalPrompts prompts = prompts(input("123456\r\n654321\n"), true);

    assertEquals("123456", prompts.mfaCode(new MfaQuestion("mfa", "arn:device", false)));
    assertEquals("Code of arn:device for profile “mfa”: ", err.toString());
    assertEquals("654321", prompts.mfaCode(new MfaQuestion("mfa", "arn:device", true)));
    assertTrue(err.toString().contains("That code was wrong"), err.toString());
  }

  @Test
  void takeTheEndOfTheInputForACancel() {
    TerminalPrompts prompts = prompts(input(""), true);

    assertThrows(
        InterruptedException.class,
        () -> prompts.mfaCode(new MfaQuestion("mfa", "arn:device", false)));
  }

  @Test
  void waitNoLongerOnceTheyAreInterrupted() throws Exception {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    try (PipedOutputStream silent = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(silent)) {
      TerminalPrompts prompts = prompts(in, true);
      Thread thread =
          Thread.startVirtualThread(
              () -> {
                try {
                  outcome.complete(prompts.mfaCode(new MfaQuestion("mfa", "d", false)));
                } catch (InterruptedException cancelled) {
                  outcome.complete("cancelled");
                }
              });
      thread.interrupt();

      assertEquals("cancelled", outcome.get(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void showTheCodeAndTheWholeAddress() {
    DeviceCode code = new DeviceCode("sso", "ABCD-EFGH", URI.create(LONG), Instant.now());

    prompts(input(""), true).device(code).close();

    assertTrue(err.toString().contains("the code ABCD-EFGH"), err.toString());
    assertTrue(err.toString().lines().anyMatch(LONG::equals), err.toString());
  }

  @Test
  void sayWhatToDoWhereNobodySitsAtTheTerminal() {
    TerminalPrompts prompts = prompts(input(""), false);

    assertTrue(prompts.instead(Means.SSO, "x").orElseThrow().contains("aws sso login --profile x"));
    assertTrue(prompts.instead(Means.MFA, "x").isPresent());
    assertFalse(prompts(input(""), true).instead(Means.SSO, "x").isPresent());
  }

  @Test
  void areNotAskedInAScript() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            """
            [profile unattended]
            region = us-west-2
            sso_account_id = 123456789012
            sso_role_name = support
            sso_region = eu-north-1
            sso_start_url = https://turnscope-test.example/start
            """);
    System.setProperty("aws.configFile", config.toString());
    try {
      CliRun run = CliRun.of("channels", "--profile", "unattended");
      CliRun profiles = CliRun.of("profiles");

      assertEquals(3, run.exitCode());
      assertTrue(run.err().contains("“unattended” is not signed in."), run.err());
      assertTrue(run.err().contains("aws sso login --profile unattended"), run.err());
      assertTrue(profiles.out().contains("SSO, not signed in"), profiles.out());
    } finally {
      System.clearProperty("aws.configFile");
    }
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private TerminalPrompts prompts(InputStream in, boolean attended) {
    return new TerminalPrompts(
        new Terminal(
            in,
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            new PrintWriter(err, true),
            TextStyle.PLAIN,
            false,
            attended,
            () -> 40));
  }
}
