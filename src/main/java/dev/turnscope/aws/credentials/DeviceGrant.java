package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.Pause;
import dev.turnscope.aws.endpoint.SafeUri;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.aws.signin.SsoRegistration;
import dev.turnscope.aws.signin.SsoSession;
import dev.turnscope.aws.signin.SsoToken;
import dev.turnscope.model.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.AccessDeniedException;
import software.amazon.awssdk.services.ssooidc.model.AuthorizationPendingException;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.SlowDownException;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** One sign-in by a code that a person confirms in a browser (RFC 8628). */
final class DeviceGrant implements AutoCloseable {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  /** RFC 8628 section 3.5: where none is given, and what “slow_down” adds. */
  private static final Duration STEP = Duration.ofSeconds(5);

  private final String profile;
  private final SsoSession session;
  private final SignInCalls calls;
  private final InstantSource clock;
  private final Pause pause;
  private final SsoOidcClient oidc;

  DeviceGrant(
      String profile, SsoSession session, SignInCalls calls, InstantSource clock, Pause pause) {
    this.profile = profile;
    this.session = session;
    this.calls = calls;
    this.clock = clock;
    this.pause = pause;
    this.oidc = calls.oidc(session.region());
  }

  static AwsCall call(String operation, SsoSession session) {
    String name = Objects.requireNonNullElse(session.name(), session.startUrl());
    return new AwsCall(
        "sso-oauth:" + operation, session.region(), "*", "the sign-in to “" + name + "”");
  }

  /** Reads an answer; the refresh token before stays where it names none. */
  static SsoToken token(
      CreateTokenResponse answer,
      @Nullable Secret refreshToken,
      SsoRegistration client,
      SsoSession session,
      Instant now)
      throws AwsFailure {
    if (answer.accessToken() == null || answer.expiresIn() == null) {
      throw SilenceFailures.unreadable(call("CreateToken", session));
    }
    return new SsoToken(
        new Secret(answer.accessToken()),
        now.plusSeconds(answer.expiresIn()),
        answer.refreshToken() == null ? refreshToken : new Secret(answer.refreshToken()),
        client);
  }

  /** Shows the code, and waits until it is confirmed, refused or expired. */
  SsoToken token(SignInPrompts prompts) throws AwsFailure, InterruptedException {
    SsoRegistration client = register();
    StartDeviceAuthorizationResponse start = start(client);
    DeviceCode code = code(start);
    try (SignInPrompts.Showing _ = prompts.device(code)) {
      CreateTokenResponse answer = await(client, start, code.expiresAt());
      return token(answer, null, client, session, clock.instant());
    }
  }

  @Override
  public void close() {
    oidc.close();
  }

  private SsoRegistration register() throws AwsFailure {
    AwsCall call = call("RegisterClient", session);
    var answer =
        calls.ask(
            call,
            () ->
                oidc.registerClient(
                    request -> {
                      request.clientName("turnscope").clientType("public");
                      if (!session.scopes().isEmpty()) {
                        request.scopes(session.scopes());
                      }
                    }));
    if (answer.clientId() == null || answer.clientSecret() == null) {
      throw SilenceFailures.unreadable(call);
    }
    return new SsoRegistration(
        answer.clientId(),
        new Secret(answer.clientSecret()),
        Instant.ofEpochSecond(Objects.requireNonNullElse(answer.clientSecretExpiresAt(), 0L)));
  }

  private StartDeviceAuthorizationResponse start(SsoRegistration client) throws AwsFailure {
    return calls.ask(
        call("StartDeviceAuthorization", session),
        () ->
            oidc.startDeviceAuthorization(
                request ->
                    request
                        .clientId(client.clientId())
                        .clientSecret(client.clientSecret().reveal())
                        .startUrl(session.startUrl())));
  }

  private DeviceCode code(StartDeviceAuthorizationResponse start) throws AwsFailure {
    String page =
        Objects.requireNonNullElse(start.verificationUriComplete(), start.verificationUri());
    URI uri = SafeUri.of(page);
    if (uri == null
        || start.userCode() == null
        || start.deviceCode() == null
        || start.expiresIn() == null) {
      throw SilenceFailures.unreadable(call("StartDeviceAuthorization", session));
    }
    return new DeviceCode(
        profile, start.userCode(), uri, clock.instant().plusSeconds(start.expiresIn()));
  }

  private CreateTokenResponse await(
      SsoRegistration client, StartDeviceAuthorizationResponse start, Instant expiresAt)
      throws AwsFailure, InterruptedException {
    Duration interval =
        start.interval() == null ? STEP : Duration.ofSeconds(Math.max(1, start.interval()));
    while (clock.instant().plus(interval).isBefore(expiresAt)) {
      pause.of(interval);
      Asked asked = ask(client, start.deviceCode());
      if (asked.answer().isPresent()) {
        return asked.answer().get();
      }
      interval = asked.slower() ? interval.plus(STEP) : interval;
    }
    throw expired();
  }

  private record Asked(Optional<CreateTokenResponse> answer, boolean slower) {}

  // None of the refusals' words reach a person: the reason is all there is to tell.
  @SuppressWarnings("UnusedException")
  private Asked ask(SsoRegistration client, String deviceCode) throws AwsFailure {
    return calls.ask(
        call("CreateToken", session),
        () -> {
          try {
            return new Asked(
                Optional.of(
                    oidc.createToken(
                        request ->
                            request
                                .grantType(GRANT)
                                .clientId(client.clientId())
                                .clientSecret(client.clientSecret().reveal())
                                .deviceCode(deviceCode))),
                false);
          } catch (AuthorizationPendingException notYet) {
            return new Asked(Optional.empty(), false);
          } catch (SlowDownException tooOften) {
            return new Asked(Optional.empty(), true);
          } catch (ExpiredTokenException late) {
            throw expired();
          } catch (AccessDeniedException denied) {
            throw new AwsFailure(
                Kind.SIGN_IN_NEEDED,
                "The sign-in of profile “%s” was denied in the browser.".formatted(profile),
                "Ask again, and allow it there.");
          }
        });
  }

  private AwsFailure expired() {
    return new AwsFailure(
        Kind.SIGN_IN_NEEDED,
        "The code to sign in profile “%s” expired before it was confirmed.".formatted(profile),
        "Ask again, and confirm the new code in the browser.");
  }
}
