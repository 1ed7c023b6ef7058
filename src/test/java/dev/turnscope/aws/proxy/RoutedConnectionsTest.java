package dev.turnscope.aws.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.model.Secret;
import dev.turnscope.model.TlsSession.Judgement;
import dev.turnscope.testing.TestAuthority;
import dev.turnscope.testing.TestProxy;
import dev.turnscope.trust.PlatformStores;
import dev.turnscope.trust.TrustStore;
import dev.turnscope.trust.UntrustedCertificate;
import dev.turnscope.trust.UntrustedCertificate.Why;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesisvideo.KinesisVideoClient;

/** The real SDK asks KVS through real proxies on loopback, which open TLS as a company's does. */
class RoutedConnectionsTest {
  private static final Secret KEY_ID = new Secret("AKIDLABMARKER0000001");
  private static final Secret KEY = new Secret("lab/secret+marker");
  private static final String HOST = "kinesisvideo.us-west-2.amazonaws.com";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final TestAuthority COMPANY = new TestAuthority();
  private static KvsEndpoint kvs;

  @BeforeAll
  static void start() throws IOException {
    Proxies.prepare();
    kvs = KvsEndpoint.start(KEY_ID, KEY, "us-west-2", scenario -> List.of());
  }

  @AfterAll
  static void stop() {
    kvs.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS_PROXY", "https_proxy"})
  void anEnvironmentsProxyIsToldItsNameAndPasswordAndNobodyElseIs(String variable)
      throws Exception {
    try (TestProxy proxy = intercepting().wants("joe:p@ss/marker")) {
      Proxies proxies =
          new Proxies(
              Map.of(variable, "http://joe:p%40ss%2Fmarker@" + proxy.address()), () -> null);

      assertEquals(Scenario.values().length, channels(proxies, null));
      assertEquals("CONNECT " + HOST + ":443 HTTP/1.1", proxy.asked().getFirst());
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndAMissingOneToo() throws Exception {
    try (TestProxy proxy = intercepting().wants("joe:right")) {
      for (String wrong : List.of("joe:wrong@", "")) {
        Proxies proxies =
            new Proxies(Map.of("HTTPS_PROXY", "http://" + wrong + proxy.address()), () -> null);

        SdkClientException refused =
            assertThrows(SdkClientException.class, () -> channels(proxies, null));
        assertTrue(String.valueOf(refused.getMessage()).contains("407"), refused.getMessage());
      }
      assertEquals(List.of(), proxy.asked());
    }
  }

  @Test
  void thePersonsProxyAndTheSystemsAreUsedToo() throws Exception {
    try (TestProxy mine = intercepting();
        TestProxy systems = intercepting()) {
      Proxies proxies = new Proxies(Map.of(), () -> selecting(systems.address()));

      channels(proxies, null);
      assertEquals(1, systems.asked().size());

      proxies.choose(ProxyChoice.read(mine.address()), "--proxy");
      channels(proxies, null);
      assertEquals(1, mine.asked().size());
      assertEquals(1, systems.asked().size());
    }
  }

  @Test
  void anEndpointInPlainHttpIsAskedThroughTheProxyForHttp() throws Exception {
    try (TestProxy proxy = TestProxy.start(kvs.uri(), null).wants("joe:marker")) {
      Proxies proxies =
          new Proxies(Map.of("http_proxy", "joe:marker@" + proxy.address()), () -> null);

      channels(proxies, URI.create("http://kvs.example:4566"));

      assertEquals(
          "POST http://kvs.example:4566/listSignalingChannels HTTP/1.1", proxy.asked().getFirst());
    }
  }

  @Test
  void whatNoProxyListsIsAskedPastTheProxy() throws Exception {
    try (TestProxy proxy = intercepting()) {
      Proxies proxies =
          new Proxies(
              Map.of("HTTP_PROXY", "http://" + proxy.address(), "NO_PROXY", ".invalid"),
              () -> null);

      assertThrows(
          SdkClientException.class, () -> channels(proxies, URI.create("http://kvs.invalid")));
      assertEquals(List.of(), proxy.asked());
    }
  }

  @Test
  void aProxyThatOpensTlsIsRefusedWhereNobodyKnowsItsAuthority() throws Exception {
    try (TestProxy proxy = intercepting()) {
      Proxies proxies = through(proxy);

      UntrustedCertificate refused =
          certificateIn(
              assertThrows(
                  SdkClientException.class, () -> channels(proxies, null, PlatformStores.all())));

      assertEquals(Why.UNKNOWN_AUTHORITY, refused.why());
      assertEquals(
          "CN=%s, issued by %s"
              .formatted(HOST, COMPANY.certificate().getSubjectX500Principal().getName()),
          refused.subject());
    }
  }

  @Test
  void aCertificateOfAnotherHostOrOfAnotherTimeIsToldAsThat() throws Exception {
    assertEquals(Why.OTHER_HOST, whyRefused(COMPANY.issue("other.example", Duration.ofDays(1))));
    assertEquals(Why.OUT_OF_DATE, whyRefused(COMPANY.issue(HOST, Duration.ofHours(-1))));
  }

  private static Why whyRefused(TestAuthority.Issued certificate) throws Exception {
    try (TestProxy proxy = TestProxy.start(kvs.uri(), certificate)) {
      return certificateIn(
              assertThrows(SdkClientException.class, () -> channels(through(proxy), null)))
          .why();
    }
  }

  private static UntrustedCertificate certificateIn(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof UntrustedCertificate)) {
      cause = cause.getCause();
    }
    assertNotNull(cause, thrown.toString());
    return (UntrustedCertificate) cause;
  }

  private static TestProxy intercepting() throws IOException {
    return TestProxy.start(kvs.uri(), COMPANY.issue(HOST, Duration.ofDays(1)));
  }

  private static Proxies through(TestProxy proxy) {
    return new Proxies(Map.of("HTTPS_PROXY", proxy.address()), () -> null);
  }

  private static int channels(Proxies proxies, @Nullable URI endpoint) throws Exception {
    TrustStore company =
        TrustStore.of(
            "the company’s",
            Judgement.TRUSTED_LOCALLY,
            TrustStore.holding(List.of(COMPANY.certificate())));
    return channels(
        proxies,
        endpoint,
        Stream.concat(PlatformStores.all().stream(), Stream.of(company)).toList());
  }

  private static int channels(Proxies proxies, @Nullable URI endpoint, List<TrustStore> stores) {
    SdkHttpClient http =
        UrlConnectionHttpClient.create(
            new RoutedConnections(proxies, PATIENCE, PATIENCE, RoutedConnections.trusting(stores)));
    try (http;
        KinesisVideoClient client =
            KinesisVideoClient.builder()
                .region(Region.US_WEST_2)
                .endpointOverride(endpoint)
                .httpClient(http)
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(KEY_ID.reveal(), KEY.reveal())))
                .overrideConfiguration(
                    configuration ->
                        configuration
                            .retryPolicy(RetryPolicy.none())
                            .defaultProfileFile(ProfileFile.aggregator().build()))
                .build()) {
      return client
          .listSignalingChannels(request -> request.maxResults(100))
          .channelInfoList()
          .size();
    }
  }

  private static ProxySelector selecting(String address) {
    ProxyAddress proxy = ProxyAddress.read(address);
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(
            new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }
}
