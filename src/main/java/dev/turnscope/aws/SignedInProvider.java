package dev.turnscope.aws;

import dev.turnscope.aws.signin.SignInPrompts;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Hands the SDK the session of a profile that a person signs in. The SDK's calls ask nobody. */
final class SignedInProvider implements AwsCredentialsProvider {
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

  /** Signs in, unless that is done already. */
  void signIn(SignInPrompts prompts) throws AwsFailure {
    signIn.credentials(source, place, prompts);
  }

  void forget() {
    signIn.forget();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return signIn.credentials(source, place, SignIn.UNASKED);
    } catch (AwsFailure failure) {
      throw new NotSignedIn(failure);
    }
  }
}
