package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.Pause;
import dev.turnscope.aws.explanation.Throttling;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.aws.signin.SsoRegistration;
import dev.turnscope.aws.signin.SsoSession;
import dev.turnscope.aws.signin.SsoToken;
import dev.turnscope.aws.signin.SsoTokenCache;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;

/** The tokens of IAM Identity Center: from the AWS CLI's cache, renewed, or by a new sign-in. */
final class SsoTokens {
  private final InstantSource clock;
  private final Pause pause;

  /** For where the cache's file cannot be written. */
  private final Map<SsoSession, SsoToken> kept = new ConcurrentHashMap<>();

  /** A refresh token is good for one renewal: two at once would spoil each other's. */
  private final ReentrantLock renewing = new ReentrantLock();

  SsoTokens(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** One that is there, or can be had unasked. */
  Optional<SsoToken> present(SsoSession session, SsoTokenCache cache, SignInCalls calls)
      throws AwsFailure, InterruptedException {
    renewing.lockInterruptibly();
    try {
      SsoToken token = cache.read(session).orElse(kept.get(session));
      if (token == null || token.live(clock.instant())) {
        return Optional.ofNullable(token);
      }
      return token.renewable(clock.instant())
          ? renewed(session, token, cache, calls)
          : Optional.empty();
    } finally {
      renewing.unlock();
    }
  }

  /** Lets the person sign in. */
  SsoToken signIn(
      String profile,
      SsoSession session,
      SsoTokenCache cache,
      SignInCalls calls,
      SignInPrompts prompts)
      throws AwsFailure, InterruptedException {
    Optional<String> instead = prompts.instead(SignInPrompts.Means.SSO, profile);
    if (instead.isPresent()) {
      throw new AwsFailure(
          Kind.SIGN_IN_NEEDED, "Profile “%s” is not signed in.".formatted(profile), instead.get());
    }
    try (DeviceGrant grant = new DeviceGrant(profile, session, calls, clock, pause)) {
      return keep(session, grant.token(prompts), cache);
    }
  }

  void forget() {
    kept.clear();
  }

  private Optional<SsoToken> renewed(
      SsoSession session, SsoToken old, SsoTokenCache cache, SignInCalls calls) throws AwsFailure {
    SsoRegistration client = Objects.requireNonNull(old.client());
    Secret refreshToken = Objects.requireNonNull(old.refreshToken());
    try (SsoOidcClient oidc = calls.oidc(session.region())) {
      Optional<CreateTokenResponse> answer =
          calls.ask(
              DeviceGrant.call("CreateToken", session),
              () -> {
                try {
                  return Optional.of(
                      oidc.createToken(
                          request ->
                              request
                                  .grantType("refresh_token")
                                  .clientId(client.clientId())
                                  .clientSecret(client.clientSecret().reveal())
                                  .refreshToken(refreshToken.reveal())));
                } catch (AwsServiceException refusal) {
                  if (refusal.statusCode() >= 500 || Throttling.is(refusal)) {
                    throw refusal;
                  }
                  // The sign-in as a whole has ended: the person signs in anew.
                  return Optional.empty();
                }
              });
      return answer.isEmpty()
          ? Optional.empty()
          : Optional.of(
              keep(
                  session,
                  DeviceGrant.token(answer.get(), refreshToken, client, session, clock.instant()),
                  cache));
    }
  }

  private SsoToken keep(SsoSession session, SsoToken token, SsoTokenCache cache) {
    try {
      cache.write(session, token);
    } catch (IOException unwritable) {
      // It serves until the program ends; the next start asks again.
      kept.put(session, token);
    }
    return token;
  }
}
