package dev.turnscope.aws;

import dev.turnscope.aws.signin.SignInPrompts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Hands the SDK the session of a profile that a person signs in. The SDK's calls ask nobody. */
final class SignedInProvider implements TellingProvider {
  private final SignIn signIn;
  private final CredentialSource source;
  private final SignInPlace place;

  SignedInProvider(SignIn signIn, CredentialSource source, SignInPlace place) {
    this.signIn = signIn;
    this.source = source;
    this.place = place;
  }

  /** Carries a sentence for a person through the SDK. */
  static final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AwsFailure failure;

    NotSignedIn(AwsFailure failure) {
      super(null, null, false, false);
      this.failure = failure;
    }

    AwsFailure failure() {
      return failure;
    }
  }

  /**
   * Signs in, unless that is done already.
   *
   * @param slowed hears when AWS throttles a call and it waits, on another thread
   */
  void signIn(SignInPrompts prompts, Consumer<SlowDown> slowed) throws AwsFailure {
    signIn.credentials(source, place, prompts, slowed);
  }

  /** Where the person signs in; null where no person does. */
  @Nullable String identityCenterRegion() {
    CredentialSource from = source;
    while (from instanceof CredentialSource.Role role) {
      from = role.source();
    }
    return from instanceof CredentialSource.Sso sso ? sso.session().region() : null;
  }

  void forget() {
    signIn.forget();
  }

  @Override
  public AwsCredentials resolve(Consumer<SlowDown> slowed) {
    try {
      return signIn.credentials(source, place, SignIn.UNASKED, slowed);
    } catch (AwsFailure failure) {
      throw new NotSignedIn(failure);
    }
  }
}
