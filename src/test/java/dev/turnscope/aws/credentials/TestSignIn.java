package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.Pause;
import java.time.InstantSource;

/** A sign-in as a test has it: by a clock of its own, waiting as the test says. */
public final class TestSignIn {
  private TestSignIn() {}

  /** With nobody signed in yet. */
  public static SignIn by(InstantSource clock, Pause pause) {
    return new SignIn(clock, pause);
  }
}
