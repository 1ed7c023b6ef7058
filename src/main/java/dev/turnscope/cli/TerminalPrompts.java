package dev.turnscope.cli;

import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.aws.signin.SignInPrompts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Signs in by questions in the terminal, where a person sits at it. */
final class TerminalPrompts implements SignInPrompts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Terminal terminal;

  TerminalPrompts(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Optional<String> instead(Means means, String profile) {
    if (terminal.attended()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (means) {
          case SSO ->
              "Run it in a terminal, or sign in with “aws sso login --profile %s”."
                  .formatted(AwsProfile.inCommand(profile));
          case MFA -> "Run it in a terminal, which asks for the code.";
        });
  }

  @Override
  public String mfaCode(MfaQuestion question) throws InterruptedException {
    if (question.again()) {
      terminal.complain("That code was wrong, or was used before: wait for the next one.");
    }
    return terminal.ask(
        "Code of %s for profile “%s”: ".formatted(question.serial(), question.profile()));
  }

  @Override
  public Showing device(DeviceCode code) {
    terminal.complain(
        "To sign in with profile “%s”, open this page in a browser and see that it shows the code"
                .formatted(code.profile())
            + " %s:".formatted(code.userCode()));
    terminal.complainWhole(code.page().toString());
    terminal.complain(
        "Waiting until %s. Ctrl+C cancels."
            .formatted(TIME.format(code.expiresAt().atZone(ZoneId.systemDefault()))));
    return () -> {};
  }
}
