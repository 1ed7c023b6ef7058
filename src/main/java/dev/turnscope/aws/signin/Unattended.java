package dev.turnscope.aws.signin;

import java.util.Optional;

/** Where nobody can be asked: it says what to do instead. */
public final class Unattended implements SignInPrompts {
  private final Instead instead;

  /** What to do instead. */
  @FunctionalInterface
  public interface Instead {
    String sentence(Means means, String profile);
  }

  public Unattended(Instead instead) {
    this.instead = instead;
  }

  @Override
  public Optional<String> instead(Means means, String profile) {
    return Optional.of(instead.sentence(means, profile));
  }

  @Override
  public String mfaCode(MfaQuestion question) {
    throw new IllegalStateException("nobody can be asked");
  }

  @Override
  public Showing device(DeviceCode code) {
    throw new IllegalStateException("nobody can be asked");
  }
}
