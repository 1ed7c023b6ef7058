package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.call.Pause;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.profile.CredentialSource;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.aws.signin.SsoToken;
import dev.turnscope.aws.signin.Unattended;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Signs profiles in, and keeps their sessions in memory until these end or this is closed. Its
 * methods wait for AWS and for the person, and hear an interrupt.
 */
public final class SignIn implements AutoCloseable {
  /** For calls that nobody asked for, as a list of channels that a window fetches by itself. */
  static final SignInPrompts UNASKED = new Unattended((_, _) -> "Press Check to sign in.");

  private final InstantSource clock;
  private final SsoTokens tokens;
  private final AssumedRoles roles;
  private final CallThreads threads = new CallThreads();
  private final Map<CredentialSource, AwsSession> sessions = new ConcurrentHashMap<>();

  public SignIn() {
    this(InstantSource.system(), Pause.ASLEEP);
  }

  SignIn(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.tokens = new SsoTokens(clock, pause);
    this.roles = new AssumedRoles(clock);
  }

  /** What is in memory, or can be had unasked; else the person is asked. */
  AwsCredentials credentials(CredentialSource source, SignInPlace place, SignInPrompts prompts)
      throws AwsFailure {
    AwsSession present = sessions.get(source);
    if (present != null && present.live(clock.instant())) {
      return present.credentials();
    }
    try (SignInCalls calls = new SignInCalls(place, threads)) {
      return credentials(source, place, calls, prompts);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw SilenceFailures.cancelled(
          new AwsCall("sts:SignIn", place.region(), "*", "profile “" + source.profile() + "”"));
    }
  }

  /** AWS did not accept them: the next ones are new. */
  void forget() {
    sessions.clear();
    tokens.forget();
  }

  @Override
  public void close() {
    threads.close();
    forget();
  }

  private AwsCredentials credentials(
      CredentialSource source, SignInPlace place, SignInCalls calls, SignInPrompts prompts)
      throws AwsFailure, InterruptedException {
    if (source instanceof CredentialSource.Sdk sdk) {
      return SdkCredentials.of(sdk, place, calls);
    }
    AwsSession session = sessions.get(source);
    if (session == null || !session.live(clock.instant())) {
      session = session(source, place, calls, prompts);
      sessions.put(source, session);
    }
    return session.credentials();
  }

  private AwsSession session(
      CredentialSource source, SignInPlace place, SignInCalls calls, SignInPrompts prompts)
      throws AwsFailure, InterruptedException {
    return switch (source) {
      case CredentialSource.Sso sso -> sso(sso, place, calls, prompts);
      case CredentialSource.Role role ->
          roles.session(
              role, credentials(role.source(), place, calls, prompts), place, calls, prompts);
      case CredentialSource.Sdk _ -> throw new IllegalStateException("the SDK keeps its own");
    };
  }

  /** A token that is not accepted any more was signed out elsewhere. */
  private AwsSession sso(
      CredentialSource.Sso sso, SignInPlace place, SignInCalls calls, SignInPrompts prompts)
      throws AwsFailure, InterruptedException {
    Optional<SsoToken> present = tokens.present(sso.session(), place.cache(), calls);
    if (present.isPresent()) {
      Optional<AwsSession> session = SsoRoles.session(sso, present.get(), calls);
      if (session.isPresent()) {
        return session.get();
      }
    }
    SsoToken token = tokens.signIn(sso.profile(), sso.session(), place.cache(), calls, prompts);
    return SsoRoles.session(sso, token, calls).orElseThrow(() -> SsoRoles.refused(sso));
  }
}
