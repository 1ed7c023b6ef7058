package dev.turnscope.aws.credentials;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.signin.SignInPrompts;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Hands the SDK the session of a profile that a person signs in. The SDK's calls ask nobody. */
public final class SignedInProvider implements AwsCredentialsProvider {
  private final SignIn signIn;
  private final CredentialSource source;
  private final SignInPlace place;

  public SignedInProvider(SignIn signIn, CredentialSource source, SignInPlace place) {
    this.signIn = signIn;
    this.source = source;
    this.place = place;
  }

  /** Signs in, unless that is done already. */
  public void signIn(SignInPrompts prompts) throws AwsFailure {
    signIn.credentials(source, place, prompts);
  }

  /** AWS did not accept the session: the next one is new. */
  public void forget() {
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
