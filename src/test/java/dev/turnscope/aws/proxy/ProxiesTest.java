package dev.turnscope.aws.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
          https_proxy=socks5://s:1             | https | directly
          https_proxy=socks5://s:1 HTTPS_PROXY=up:2 | https | up:2 (HTTPS_PROXY)
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
          *.amazonaws.com                              | true
          KINESISVIDEO.us-west-2.AmazonAWS.com         | true
          kinesisvideo.us-west-2.amazonaws.com:443     | true
          amazonaws.com:443                            | true
          localhost,amazonaws.com                      | true
          localhost amazonaws.com                      | true
          "localhost|amazonaws.com"                    | true
          kinesisvideo.us-west-2.amazonaws.com:8443    | false
          aws.com                                      | false
          us-east-1.amazonaws.com                      | false
          localhost,127.0.0.1,,::1                     | false
          ""                                           | false
          """)
  void leavesOutWhatNoProxyLists(String list, boolean direct) {
    String expected = direct ? "directly" : "env:1 (HTTPS_PROXY)";
    for (String variable : List.of("NO_PROXY", "no_proxy")) {
      Map<String, String> environment = Map.of("HTTPS_PROXY", "http://env:1", variable, list);
      assertEquals(expected, told(new Proxies(environment, () -> system("sys", 2)), AWS));
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
