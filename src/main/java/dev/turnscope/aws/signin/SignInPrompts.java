package dev.turnscope.aws.signin;

import java.util.Optional;

/** How a person is asked while a profile is signed in; called on a thread that may wait. */
public interface SignInPrompts {

  /** What a profile is signed in with. */
  enum Means {
    SSO,
    MFA
  }

  /** What to do where nobody can be asked, as a sentence; empty where somebody can. */
  default Optional<String> instead(Means means, String profile) {
    return Optional.empty();
  }

  /** Waits for a code of six digits; an interrupt ends it. */
  String mfaCode(MfaQuestion question) throws InterruptedException;

  /** Shows a code to confirm in a browser, until what it returns is closed. */
  Showing device(DeviceCode code);

  /** A code that is shown. */
  interface Showing extends AutoCloseable {
    @Override
    void close();
  }
}
