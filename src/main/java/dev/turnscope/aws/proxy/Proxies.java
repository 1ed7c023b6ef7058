package dev.turnscope.aws.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a call to AWS goes through: what the person chose, else the environment's, else the
 * system's. Hosts of this computer are asked directly: no proxy knows the way to them.
 */
public final class Proxies {
  private static final Proxies OF_THIS_PROCESS =
      new Proxies(System.getenv(), ProxySelector::getDefault);

  /** AWS as the system's settings are asked for it. */
  private static final URI AWS = URI.create("https://kinesisvideo.us-east-1.amazonaws.com");

  /** What a check waits for it: nobody would notice. */
  private static final Duration MOMENT = Duration.ofMillis(300);

  private final SystemLookups lookups = new SystemLookups();
  private final EnvironmentProxies environment;
  private final Supplier<@Nullable ProxySelector> system;
  private volatile Chosen chosen = new Chosen(ProxyChoice.USUAL, "");

  private record Chosen(ProxyChoice choice, String setting) {}

  /** A way that is known, through a proxy or directly. */
  private record Way(Optional<UsedProxy> proxy) {
    static final Way DIRECT = new Way(Optional.empty());
  }

  Proxies(Map<String, String> environment, Supplier<@Nullable ProxySelector> system) {
    this.environment = new EnvironmentProxies(environment);
    this.system = system;
  }

  /** Those of all calls of this process, also of those that the AWS SDK makes by itself. */
  public static Proxies ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /**
   * Has Java ask the system for its proxies, and give a proxy the name and password that it asks
   * for before a tunnel: it reads both settings once, at the first connection.
   */
  public static void prepare() {
    setUnlessSet("java.net.useSystemProxies", "true");
    setUnlessSet("jdk.http.auth.tunneling.disabledSchemes", "");
  }

  /**
   * From now on, also for clients that there are already.
   *
   * @param setting where the person chose, as a sentence names it
   */
  public void choose(ProxyChoice choice, String setting) {
    chosen = new Chosen(choice, setting);
  }

  /** The proxy to that place, empty where it is asked directly. May wait for the system. */
  public Optional<UsedProxy> to(URI target) {
    return unlessSystems(target).map(Way::proxy).orElseGet(() -> ofSystem(target));
  }

  /** The proxy to AWS; of any region, for a setting seldom tells them apart. */
  public Optional<UsedProxy> toAws() {
    return to(AWS);
  }

  /**
   * The same, no later than that: the system may have to run a script for it, or ask DNS.
   *
   * @throws TimeoutException where the system has not told it by then
   */
  public Optional<UsedProxy> toAws(Duration patience)
      throws InterruptedException, TimeoutException {
    Optional<Way> way = unlessSystems(AWS);
    return way.isPresent() ? way.get().proxy() : lookups.get(() -> ofSystem(AWS), patience);
  }

  /** The same within a moment, empty also where the system has not told it by then. */
  public Optional<UsedProxy> toAwsIfSoonKnown() throws InterruptedException {
    try {
      return toAws(MOMENT);
    } catch (TimeoutException unknown) {
      return Optional.empty();
    }
  }

  /**
   * What the environment says of proxies and is not heeded on the way to that place, as a sentence
   * without any value; empty where all is, or where the person chose otherwise.
   */
  public Optional<String> unheeded(URI target) {
    return isHere(target.getHost()) || !(chosen.choice() instanceof ProxyChoice.Usual)
        ? Optional.empty()
        : environment.unheeded(target);
  }

  /** The same on the way to AWS. */
  public Optional<String> unheededToAws() {
    return unheeded(AWS);
  }

  /** Empty where the system has to be asked for it. */
  private Optional<Way> unlessSystems(URI target) {
    if (isHere(target.getHost())) {
      return Optional.of(Way.DIRECT);
    }
    Chosen now = chosen;
    return switch (now.choice()) {
      case ProxyChoice.None _ -> Optional.of(Way.DIRECT);
      case ProxyChoice.Fixed(ProxyAddress address) ->
          Optional.of(new Way(Optional.of(UsedProxy.of(address, now.setting()))));
      case ProxyChoice.OfSystem _ -> Optional.empty();
      case ProxyChoice.Usual _ ->
          environment
              .of(target)
              .map(
                  named ->
                      new Way(
                          named.address().map(address -> UsedProxy.of(address, named.variable()))));
    };
  }

  private Optional<UsedProxy> ofSystem(URI target) {
    ProxySelector selector = system.get();
    if (selector == null) {
      return Optional.empty();
    }
    List<Proxy> proxies = selector.select(target);
    if (proxies.isEmpty()
        || !(proxies.getFirst().address() instanceof InetSocketAddress address)
        || proxies.getFirst().type() == Proxy.Type.DIRECT) {
      return Optional.empty();
    }
    boolean property = System.getProperty(target.getScheme() + ".proxyHost") != null;
    return Optional.of(
        new UsedProxy(
            proxies.getFirst(),
            address.getHostString() + ":" + address.getPort(),
            property ? target.getScheme() + ".proxyHost" : "the system’s settings",
            null));
  }

  private static boolean isHere(@Nullable String host) {
    if (host == null) {
      return true;
    }
    String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(name).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
