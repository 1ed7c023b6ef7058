package dev.turnscope.aws.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of all proxies a call goes through: the person's, the environment's, the system's. */
class ProxiesTest {
  private static final String AWS = "https://kinesisvideo.us-west-2.amazonaws.com";
  private static final Map<String, String> ENVIRONMENT = Map.of("HTTPS_PROXY", "http://env:1");

  @Test
  void whatThePersonChoseGoesBeforeTheEnvironmentAndThatBeforeTheSystem() {
    Proxies proxies = new Proxies(ENVIRONMENT, () -> system("sys", 2));
    assertEquals("env:1 (HTTPS_PROXY)", told(proxies, AWS));

    proxies.choose(ProxyChoice.read("http://mine:3"), "--proxy");
    assertEquals("mine:3 (--proxy)", told(proxies, AWS));

    proxies.choose(ProxyChoice.SYSTEM, "--proxy");
    assertEquals("sys:2 (the system’s settings)", told(proxies, AWS));

    proxies.choose(ProxyChoice.NONE, "--proxy");
    assertEquals("directly", told(proxies, AWS));
  }

  @Test
  void withoutAnEnvironmentItIsTheSystemsIfThatHasOne() {
    assertEquals(
        "sys:2 (the system’s settings)", told(new Proxies(Map.of(), () -> system("sys", 2)), AWS));
    assertEquals("directly", told(new Proxies(Map.of(), () -> system(null, 0)), AWS));
    assertEquals("directly", told(new Proxies(Map.of(), () -> null), AWS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:4566",
        "https://localhost:4566",
        "https://kvs.localhost",
        "http://[::1]:1"
      })
  void thisComputerIsAskedDirectlyAlsoWhereAProxyIsChosen(String here) {
    Proxies proxies = new Proxies(ENVIRONMENT, () -> system("sys", 2));
    proxies.choose(ProxyChoice.read("http://mine:3"), "--proxy");

    assertEquals("directly", told(proxies, here));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https_proxy=low:1 HTTPS_PROXY=up:2   | https | low:1 (https_proxy)
          HTTPS_PROXY=up:2                     | https | up:2 (HTTPS_PROXY)
          HTTP_PROXY=plain:3                   | https | directly
          HTTP_PROXY=plain:3 HTTPS_PROXY=up:2  | http  | plain:3 (HTTP_PROXY)
          http_proxy=plain:3                   | http  | plain:3 (http_proxy)
          ALL_PROXY=all:4                      | https | directly
          Https_Proxy=up:2                     | https | up:2 (Https_Proxy)
          https_proxy= HTTPS_PROXY=up:2        | https | directly
          https_proxy=socks5://s:1             | https | directly
          https_proxy=socks5://s:1 HTTPS_PROXY=up:2 | https | directly
          """)
  void readsTheVariablesAsTheAwsCliDoes(String variables, String scheme, String told) {
    assertEquals(
        told, told(new Proxies(environment(variables), () -> null), AWS.replace("https", scheme)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          *                                            | true
          amazonaws.com                                | true
          .amazonaws.com                               | true
          ..amazonaws.com                              | true
          KINESISVIDEO.us-west-2.AmazonAWS.com         | true
          localhost,amazonaws.com                      | true
          "localhost, amazonaws.com "                  | true
          localhost,*                                  | false
          *.amazonaws.com                              | false
          localhost amazonaws.com                      | false
          "localhost|amazonaws.com"                    | false
          amazonaws.com.                               | false
          amazonaws.com:443                            | false
          kinesisvideo.us-west-2.amazonaws.com:443     | false
          aws.com                                      | false
          us-east-1.amazonaws.com                      | false
          localhost,127.0.0.1,,::1                     | false
          10.0.0.0/8                                   | false
          .                                            | false
          ""                                           | false
          """)
  void leavesOutWhatNoProxyLists(String list, boolean direct) {
    String expected = direct ? "directly" : "env:1 (HTTPS_PROXY)";
    for (String variable : List.of("NO_PROXY", "no_proxy")) {
      Map<String, String> environment = Map.of("HTTPS_PROXY", "http://env:1", variable, list);
      assertEquals(expected, told(new Proxies(environment, () -> system("sys", 2)), AWS));
    }
  }

  @Test
  void anEmptyLowerCaseNoProxySwitchesItsTwinOff() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://env:1", "NO_PROXY", "amazonaws.com", "no_proxy", "");

    assertEquals("env:1 (HTTPS_PROXY)", told(new Proxies(environment, () -> null), AWS));
  }

  @Test
  void aPortInNoProxyCountsWhereTheUrlHasOneToo() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://env:1", "NO_PROXY", "amazonaws.com:8443");
    Proxies proxies = new Proxies(environment, () -> null);

    assertEquals("directly", told(proxies, AWS + ":8443"));
    assertEquals("env:1 (HTTPS_PROXY)", told(proxies, AWS + ":9443"));
  }

  @Test
  void noProxyCountsForTheSystemsProxyTooUnlessThePersonChoseThat() {
    Proxies proxies = new Proxies(Map.of("NO_PROXY", "amazonaws.com"), () -> system("sys", 2));
    assertEquals("directly", told(proxies, AWS));

    proxies.choose(ProxyChoice.SYSTEM, "--proxy");

    assertEquals("sys:2 (the system’s settings)", told(proxies, AWS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https_proxy=socks5://joe:marker@s:1  | https_proxy is not used: only HTTP proxies are used.
          HTTPS_PROXY=http://s:0               | HTTPS_PROXY is not used: the port of a proxy is between 1 and 65535.
          HTTPS_PROXY=http://s:1/marker        | HTTPS_PROXY is not used: this is not the URL of a proxy.
          HTTPS_PROXY=joe:marker               | HTTPS_PROXY is not used: this is not the URL of a proxy.
          https_proxy=? HTTPS_PROXY=s:1        | https_proxy is not used: this is not the URL of a proxy.
          """)
  void aValueThatCannotBeUsedIsToldWithoutIt(String variables, String told) {
    Proxies proxies = new Proxies(environment(variables), () -> system("sys", 2));

    assertEquals(
        "The environment variable %s Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT."
            .formatted(told),
        proxies.unheededToAws().orElse(""));
    assertEquals("sys:2 (the system’s settings)", told(proxies, AWS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*.amazonaws.com",
        "localhost,*",
        "amazonaws.com:443",
        "localhost amazonaws.com",
        "localhost|*.amazonaws.com"
      })
  void whatOtherProgramsReadInNoProxyAndTheAwsCliDoesNotIsTold(String list) {
    Proxies proxies =
        new Proxies(Map.of("HTTPS_PROXY", "http://env:1", "NO_PROXY", list), () -> null);

    assertEquals(
        "NO_PROXY does not exempt AWS: like the AWS CLI, Turnscope takes hosts and domains in it,"
            + " without an asterisk, with commas between them.",
        proxies.unheededToAws().orElse(""));
  }

  @Test
  void nothingIsToldWhereNothingIsInVain() {
    assertEquals(Optional.empty(), new Proxies(ENVIRONMENT, () -> null).unheededToAws());
    assertEquals(
        Optional.empty(), new Proxies(environment("https_proxy="), () -> null).unheededToAws());
    assertEquals(
        Optional.empty(),
        new Proxies(environment("HTTPS_PROXY=? NO_PROXY=amazonaws.com"), () -> null)
            .unheededToAws());
    Proxies chosen = new Proxies(environment("HTTPS_PROXY=?"), () -> null);
    chosen.choose(ProxyChoice.NONE, "--proxy");
    assertEquals(Optional.empty(), chosen.unheededToAws());
    assertEquals(Optional.empty(), chosen.unheeded(URI.create("http://127.0.0.1:1")));
  }

  @Test
  void aSystemThatDoesNotAnswerIsNotWaitedForAndIsAskedOnce() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Proxies proxies =
        new Proxies(
            Map.of(),
            () -> {
              asked.incrementAndGet();
              awaitIgnoringInterrupts(answers);
              return system("sys", 2);
            });

    assertEquals(Optional.empty(), proxies.toAwsIfSoonKnown());
    assertThrows(TimeoutException.class, () -> proxies.toAws(Duration.ofMillis(1)));
    assertEquals(1, asked.get());

    proxies.choose(ProxyChoice.read("http://mine:3"), "--proxy");
    assertEquals("mine:3", proxies.toAwsIfSoonKnown().orElseThrow().address());

    proxies.choose(ProxyChoice.USUAL, "");
    answers.countDown();
    assertEquals("sys:2", proxies.toAws(Duration.ofSeconds(10)).orElseThrow().address());
  }

  @Test
  void waitingForTheSystemEndsAtAnInterrupt() {
    CountDownLatch never = new CountDownLatch(1);
    Proxies proxies =
        new Proxies(
            Map.of(),
            () -> {
              awaitIgnoringInterrupts(never);
              return null;
            });
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, () -> proxies.toAws(Duration.ofMinutes(1)));
    never.countDown();
  }

  /** As a call into the system does it. */
  private static void awaitIgnoringInterrupts(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException unheard) {
        // It does not hear it.
      }
    }
  }

  private static Map<String, String> environment(String variables) {
    return Map.ofEntries(
        List.of(variables.split(" ")).stream()
            .map(variable -> variable.split("=", 2))
            .map(parts -> Map.entry(parts[0], parts[1]))
            .<Map.Entry<String, String>>toArray(Map.Entry[]::new));
  }

  private static String told(Proxies proxies, String place) {
    return proxies.to(URI.create(place)).map(UsedProxy::told).orElse("directly");
  }

  private static ProxySelector system(@Nullable String host, int port) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(
            host == null
                ? Proxy.NO_PROXY
                : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }
}
