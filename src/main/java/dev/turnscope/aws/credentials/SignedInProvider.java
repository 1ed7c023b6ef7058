package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.NotSignedIn;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.signin.SignInPrompts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Hands the SDK the session of a profile that a person signs in. The SDK's calls ask nobody. */
public final class SignedInProvider implements TellingProvider {
  private final SignIn signIn;
  private final CredentialSource source;
  private final SignInPlace place;

  public SignedInProvider(SignIn signIn, CredentialSource source, SignInPlace place) {
    this.signIn = signIn;
    this.source = source;
    this.place = place;
  }

  /**
   * Signs in, unless that is done already.
   *
   * @param slowed hears when AWS throttles a call and it waits, on another thread
   */
  public void signIn(SignInPrompts prompts, Consumer<SlowDown> slowed) throws AwsFailure {
    signIn.credentials(source, place, prompts, slowed);
  }

  /** Where the person signs in; null where no person does. */
  public @Nullable String identityCenterRegion() {
    CredentialSource from = source;
    while (from instanceof CredentialSource.Role role) {
      from = role.source();
    }
    return from instanceof CredentialSource.Sso sso ? sso.session().region() : null;
  }

  /** AWS did not accept the session: the next one is new. */
  public void forget() {
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
