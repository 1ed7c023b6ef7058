package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.AskedEndpoint;
import dev.turnscope.aws.call.Backoff;
import dev.turnscope.aws.call.BoundedAnswers;
import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.call.Retries;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.endpoint.EndpointVariant;
import dev.turnscope.aws.explanation.ProxyFailures;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.explanation.WebPage;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.Endpoint;
import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.RoutedConnections;
import dev.turnscope.aws.settings.SdkFiles;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK's clients for a sign-in, made for it and closed after it, and how they are asked. */
final class SignInCalls implements AutoCloseable {
  private static final Proxies PROXIES = Proxies.ofThisProcess();

  private final AskedEndpoint asked = new AskedEndpoint();
  private final SignInPlace place;
  private final CallThreads threads;
  private final Consumer<SlowDown> slowed;
  private final SdkHttpClient http;

  SignInCalls(SignInPlace place, CallThreads threads) {
    this(place, threads, _ -> {});
  }

  /**
   * @param slowed hears when AWS throttles a call and it waits, on another thread
   */
  SignInCalls(SignInPlace place, CallThreads threads, Consumer<SlowDown> slowed) {
    this(
        place,
        threads,
        slowed,
        RoutedConnections.client(PROXIES, place.patience().connect(), place.patience().read()));
  }

  /**
   * @param http is closed with this
   */
  SignInCalls(
      SignInPlace place, CallThreads threads, Consumer<SlowDown> slowed, SdkHttpClient http) {
    SdkFiles.keepFromSdk();
    this.place = place;
    this.threads = threads;
    this.slowed = slowed;
    this.http = http;
  }

  SsoOidcClient oidc(String region) {
    EndpointVariant variant = place.variant().ofIdentityCenter(region);
    return prepared(SsoOidcClient.builder(), region)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .dualstackEnabled(variant.dualStack())
        .fipsEnabled(variant.fips())
        .build();
  }

  SsoClient portal(String region) {
    EndpointVariant variant = place.variant().ofIdentityCenter(region);
    return prepared(SsoClient.builder(), region)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .dualstackEnabled(variant.dualStack())
        .fipsEnabled(variant.fips())
        .build();
  }

  StsClient sts(AwsCredentials credentials) {
    return prepared(StsClient.builder(), place.region())
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .dualstackEnabled(place.variant().dualStack())
        .fipsEnabled(place.variant().fips())
        .build();
  }

  /** For a role that a token is enough for. */
  StsClient sts() {
    return prepared(StsClient.builder(), place.region())
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .dualstackEnabled(place.variant().dualStack())
        .fipsEnabled(place.variant().fips())
        .build();
  }

  /** Waits for an answer, no longer than patience goes; hears an interrupt. */
  <T> T ask(AwsCall call, Callable<T> question) throws AwsFailure {
    return threads.run(
        call,
        place.patience().operation(),
        () -> {
          asked.forget();
          try {
            Callable<T> watched = ProxyFailures.watched(question, () -> call.at(asked()));
            return new Backoff(Backoff.Budget.OF_A_CALL, slowed).ask(call, watched);
          } catch (SdkClientException thrown) {
            Integer page = asked.webPage();
            throw page == null
                ? SilenceFailures.explain(call.at(asked()), thrown)
                : WebPage.explanation(page).failure(call, null);
          }
        });
  }

  private @Nullable Endpoint asked() {
    URI uri = asked.get();
    return uri == null ? null : Endpoint.of(uri, null).through(PROXIES, uri);
  }

  @Override
  public void close() {
    http.close();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B prepared(
      B builder, String region) {
    return builder
        .region(Region.of(region))
        .httpClient(http)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .defaultProfileFile(place.settings())
                .defaultProfileName(place.profile())
                .apiCallTimeout(place.patience().call())
                .apiCallAttemptTimeout(place.patience().attempt())
                .retryStrategy(Retries.strategy())
                .addExecutionInterceptor(new BoundedAnswers())
                .addExecutionInterceptor(asked)
                .build());
  }
}
