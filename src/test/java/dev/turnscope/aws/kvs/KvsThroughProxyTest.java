package dev.turnscope.aws.kvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.ProxyChoice;
import dev.turnscope.testing.FreePorts;
import dev.turnscope.testing.TestAuthority;
import dev.turnscope.testing.TestProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a proxy on the way to AWS: who it is, and never who signs in there. */
class KvsThroughProxyTest {
  private static final String HOST = "kinesisvideo.us-west-2.amazonaws.com";
  private static final URI NOBODY = URI.create("http://127.0.0.1:9");

  @TempDir Path folder;

  @AfterEach
  void asUsual() {
    Proxies.ofThisProcess().choose(ProxyChoice.USUAL, "");
  }

  @Test
  void aCertificateThatNobodyKnowsIsNamedWithItsIssuer() throws Exception {
    TestAuthority company = new TestAuthority();
    try (TestProxy proxy = TestProxy.start(NOBODY, company.issue(HOST, Duration.ofDays(1)))) {
      AwsFailure failure = failureThrough(proxy.address());

      assertEquals(Kind.UNTRUSTED_CERTIFICATE, failure.kind(), failure.getMessage());
      assertEquals(
          "ListSignalingChannels in us-west-2: %s shows a certificate that comes from an authority that this computer does not trust. It is that of CN=%s, issued by %s. It came through the proxy %s (--proxy)."
              .formatted(
                  HOST,
                  HOST,
                  company.certificate().getSubjectX500Principal().getName(),
                  proxy.address()),
          failure.sentence());
    }
  }

  @Test
  void aProxyThatAsksForASignInIsToldApartFromOneThatDoesNotTakeIt() throws Exception {
    try (TestProxy proxy = TestProxy.start(NOBODY, null).wants("joe:right")) {
      AwsFailure asked = failureThrough(proxy.address());
      assertEquals(Kind.PROXY_REFUSED, asked.kind(), asked.getMessage());
      assertEquals(
          "ListSignalingChannels in us-west-2: the proxy %s (--proxy) asks for a user name and password (HTTP status 407)."
              .formatted(proxy.address()),
          asked.sentence());

      AwsFailure wrong = failureThrough("joe:wrong-marker@" + proxy.address());
      assertEquals(
          "ListSignalingChannels in us-west-2: the proxy %s (--proxy) does not take the user name and password that are set (HTTP status 407)."
              .formatted(proxy.address()),
          wrong.sentence());
    }
  }

  @Test
  void aProxyThatMakesNoConnectionOrIsNotThereIsNamed() throws Exception {
    try (TestProxy proxy = TestProxy.start(NOBODY, null).refuses("HTTP/1.1 502 Bad Gateway")) {
      assertEquals(
          "ListSignalingChannels in us-west-2: the proxy %s (--proxy) makes no connection to AWS (HTTP status 502)."
              .formatted(proxy.address()),
          failureThrough(proxy.address()).sentence());
    }
    String nobody = "127.0.0.1:" + FreePorts.next();
    AwsFailure failure = failureThrough("joe:marker@" + nobody);
    assertEquals(Kind.NO_NETWORK, failure.kind());
    assertEquals(
        "ListSignalingChannels in us-west-2: the connection was refused, through the proxy %s (--proxy)."
            .formatted(nobody),
        failure.sentence());
  }

  @Test
  void aProxyWhoseNameIsUnknownIsNoRegionsFault() throws Exception {
    AwsFailure failure = failureThrough("proxy.invalid:3128");

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("proxy.invalid:3128 (--proxy)"), failure.sentence());
  }

  /** The SDK makes that client by itself. */
  @Test
  void theCallForARoleGoesTheSameWay() throws Exception {
    try (TestProxy proxy =
        TestProxy.start(NOBODY, null).wants("joe:p@ss").refuses("HTTP/1.1 502 Bad Gateway")) {
      Proxies.ofThisProcess()
          .choose(ProxyChoice.read("http://joe:p%40ss@" + proxy.address()), "--proxy");

      AwsFailure failure = failureOf("role");

      assertEquals("CONNECT sts.us-west-2.amazonaws.com:443 HTTP/1.1", proxy.asked().getFirst());
      assertEquals(Kind.PROXY_REFUSED, failure.kind(), failure.getMessage());
    }
  }

  private AwsFailure failureThrough(String proxy) throws Exception {
    Proxies.ofThisProcess().choose(ProxyChoice.read(proxy), "--proxy");
    return failureOf("keys");
  }

  private AwsFailure failureOf(String profile) throws Exception {
    try (Kvs kvs = Kvs.open(new AwsAccess.Profile(profile, null), settings(), FaultyKvs.SHORT)) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.channels("", null));
      assertFalse(failure.getMessage().contains("marker"), failure.getMessage());
      assertFalse(failure.getMessage().contains("joe"), failure.getMessage());
      return failure;
    }
  }

  private SharedSettings settings() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("config"),
            """
            [profile keys]
            region = us-west-2
            aws_access_key_id = AKIDMARKER
            aws_secret_access_key = secret-marker
            [profile role]
            region = us-west-2
            role_arn = arn:aws:iam::123456789012:role/viewer
            source_profile = keys
            """);
    return new SharedSettings(file, folder.resolve("credentials"), null, folder.resolve("cache"));
  }
}
