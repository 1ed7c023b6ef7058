package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.AskedEndpoint;
import dev.turnscope.aws.call.AwsClock;
import dev.turnscope.aws.call.BoundedAnswers;
import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.call.Retries;
import dev.turnscope.aws.endpoint.EndpointSettings;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.Endpoint;
import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.RoutedConnections;
import dev.turnscope.aws.settings.SdkFiles;
import dev.turnscope.aws.settings.SdkNames;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClient;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClientBuilder;
import software.amazon.awssdk.services.kinesisvideosignaling.KinesisVideoSignalingClient;
import software.amazon.awssdk.utils.IoUtils;

/** The SDK's clients of one access. They take most of a second to make, and are kept. */
final class KvsClients implements AutoCloseable {
  private final ResolvedAccess access;
  private final @Nullable Proxies proxies;
  private final SdkHttpClient http;
  private final ClientOverrideConfiguration configuration;
  private final KinesisVideoClient control;
  private final AskedEndpoint asked = new AskedEndpoint();
  private final AwsClock clock = new AwsClock();
  private final EndpointSettings endpoints;
  private final Map<URI, KinesisVideoSignalingClient> signaling = new ConcurrentHashMap<>();

  KvsClients(ResolvedAccess access, Patience patience) throws AwsFailure {
    // The lab is on this machine: no proxy knows the way there.
    this(access, patience, access.endpoint() == null ? Proxies.ofThisProcess() : null);
  }

  private KvsClients(ResolvedAccess access, Patience patience, @Nullable Proxies proxies)
      throws AwsFailure {
    this(access, patience, proxies, http(proxies, patience));
  }

  /**
   * @param http is closed with these clients
   */
  KvsClients(ResolvedAccess access, Patience patience, SdkHttpClient http) throws AwsFailure {
    this(access, patience, null, http);
  }

  private KvsClients(
      ResolvedAccess access, Patience patience, @Nullable Proxies proxies, SdkHttpClient http)
      throws AwsFailure {
    SdkFiles.keepFromSdk();
    this.access = access;
    this.proxies = proxies;
    this.http = http;
    this.endpoints =
        access.endpoint() == null
            ? EndpointSettings.of(access.profile(), access.settings(), System.getenv())
            : EndpointSettings.none();
    String setting = endpoints.first();
    if (setting != null && !access.variant().usual()) {
      http.close();
      throw access.variant().beside(setting);
    }
    this.configuration =
        ClientOverrideConfiguration.builder()
            .defaultProfileFile(access.settings())
            .defaultProfileName(SdkNames.of(access.profile()))
            .apiCallTimeout(patience.call())
            .apiCallAttemptTimeout(patience.attempt())
            .retryStrategy(Retries.strategy())
            .addExecutionInterceptor(new BoundedAnswers())
            .addExecutionInterceptor(asked)
            .addExecutionInterceptor(clock)
            .build();
    KinesisVideoClientBuilder builder =
        KinesisVideoClient.builder()
            .region(Region.of(access.region()))
            .credentialsProvider(access.credentials())
            .httpClient(http)
            .overrideConfiguration(configuration)
            .dualstackEnabled(access.variant().dualStack())
            .fipsEnabled(access.variant().fips());
    if (access.endpoint() != null) {
      builder.endpointOverride(access.endpoint());
    }
    this.control = build(builder);
  }

  /** Whom this thread's last call asked, null where it came to nobody. */
  @Nullable Endpoint asked() {
    URI uri = asked.get();
    return uri == null ? null : endpoints.endpoint(uri).through(proxies, uri);
  }

  /** The status of a web page that this thread's last call got for an answer, null otherwise. */
  @Nullable Integer webPage() {
    return asked.webPage();
  }

  /** What the environment says of proxies and is not heeded on the way to that endpoint. */
  Optional<String> unheededProxy(URI endpoint) {
    return proxies == null ? Optional.empty() : proxies.unheeded(endpoint);
  }

  AwsClock clock() {
    return clock;
  }

  /** Before a call, so that none is taken for the one before it. */
  void forgetAsked() {
    asked.forget();
  }

  /** For channels and their endpoints. */
  KinesisVideoClient control() {
    return control;
  }

  /** For GetIceServerConfig, on the endpoint that AWS named for a channel. */
  KinesisVideoSignalingClient signaling(URI endpoint) {
    return signaling.computeIfAbsent(endpoint, this::signalingAt);
  }

  @Override
  public void close() {
    signaling.values().forEach(KinesisVideoSignalingClient::close);
    control.close();
    http.close();
    // Of a role: its STS client and its threads.
    IoUtils.closeIfCloseable(access.credentials(), null);
  }

  /** The SDK reads a custom endpoint here, and refuses what is no URL. */
  private KinesisVideoClient build(KinesisVideoClientBuilder builder) throws AwsFailure {
    try {
      return builder.build();
    } catch (SdkClientException refused) {
      http.close();
      String setting = endpoints.first();
      throw new AwsFailure(
          Kind.BAD_SETTINGS,
          "What is set as %s cannot be used."
              .formatted(setting == null ? "an AWS setting of this user" : setting),
          setting == null
              ? "Make sure that the AWS settings and the AWS_ environment variables are right."
              : "Write a URL, as http://127.0.0.1:4566, or take it out to ask AWS itself.");
    }
  }

  private KinesisVideoSignalingClient signalingAt(URI endpoint) {
    return KinesisVideoSignalingClient.builder()
        .region(Region.of(access.region()))
        .credentialsProvider(access.credentials())
        .httpClient(http)
        .overrideConfiguration(configuration)
        .endpointOverride(endpoint)
        // The SDK refuses either beside an endpoint, inherited from the profile too.
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .build();
  }

  private static SdkHttpClient http(@Nullable Proxies proxies, Patience patience) {
    return RoutedConnections.client(proxies, patience.connect(), patience.read());
  }
}
