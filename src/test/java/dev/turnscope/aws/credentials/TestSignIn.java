package dev.turnscope.aws.credentials;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.call.Pause;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;

/** A sign-in as a test has it: by a clock of its own, waiting as the test says. */
public final class TestSignIn {
  private TestSignIn() {}

  /** With nobody signed in yet. */
  public static SignIn by(InstantSource clock, Pause pause) {
    return new SignIn(clock, pause);
  }

  /** Sends a call of each service that a sign-in asks on its way; an answer is not looked at. */
  public static void askAll(SignInPlace place, String region, SdkHttpClient network) {
    try (CallThreads threads = new CallThreads();
        SignInCalls calls = new SignInCalls(place, threads, _ -> {}, network)) {
      calls.oidc(region).registerClient(request -> {});
      calls.portal(region).getRoleCredentials(request -> request.accessToken("marker"));
      assertThrows(RuntimeException.class, () -> calls.sts().getCallerIdentity());
    }
  }
}
