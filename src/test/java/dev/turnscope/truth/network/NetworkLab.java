package dev.turnscope.truth.network;

import dev.turnscope.testing.TestAuthority;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client, a router and a server, each a network namespace, with wires between them. The server
 * has all addresses of {@link Places}; what listens there is started by who needs it. Nothing but
 * what was put in is in the way. Taken down whole, also when this process is told to end.
 */
public final class NetworkLab implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Thread atExit = Thread.ofPlatform().unstarted(this::takeDown);
  private final Namespace client;
  private final Namespace router;
  private final Namespace server;
  private final Firewall firewall;
  private final TestAuthority publicAuthority = new TestAuthority();

  private NetworkLab() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(atExit);
    String prefix = Leftovers.prefix() + NUMBER.incrementAndGet();
    try {
      client = add(new Namespace(prefix + "-client"));
      router = add(new Namespace(prefix + "-router"));
      server = add(new Namespace(prefix + "-server"));
      wire();
      firewall = new Firewall(router);
      names(Places.TURN_A + " " + Places.NAME_A, Places.TURN_B + " " + Places.NAME_B);
      trust();
    } catch (IOException | InterruptedException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Why this machine cannot have a lab, empty where it can. */
  public static String missing() {
    return Requirements.missing();
  }

  /** IPv4 alone, routed. */
  public static NetworkLab open() throws IOException, InterruptedException {
    Leftovers.sweep();
    return new NetworkLab();
  }

  public Namespace client() {
    return client;
  }

  public Namespace router() {
    return router;
  }

  public Namespace server() {
    return server;
  }

  /** The router's. */
  public Firewall firewall() {
    return firewall;
  }

  /** Whose certificates the whole world trusts. */
  public TestAuthority publicAuthority() {
    return publicAuthority;
  }

  /** Ends with the lab, before what was there earlier. */
  public <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** What the client's hosts file says, a line each. */
  public void names(String... lines) throws IOException {
    client.file("hosts", "127.0.0.1 localhost\n" + String.join("\n", List.of(lines)) + "\n");
  }

  /** The client asks this name server alone. */
  public void nameServer(String address) throws IOException {
    names();
    client.file("resolv.conf", "nameserver " + address + "\n");
  }

  /** The authorities that whoever runs the client's computer has added to its own store. */
  public void trust(TestAuthority... authorities) throws IOException {
    StringBuilder bundle = new StringBuilder(publicAuthority.certificatePem());
    for (TestAuthority authority : authorities) {
      bundle.append(authority.certificatePem());
    }
    client.file("ssl/certs/ca-certificates.crt", bundle.toString());
  }

  public void addIpv6() throws IOException, InterruptedException {
    router.set("net/ipv6/conf/all/forwarding", "1");
    client.ip("address add " + Places.CLIENT_V6 + "/64 dev eth0 nodad");
    router.ip("address add " + Places.CLIENTS_GATEWAY_V6 + "/64 dev lan nodad");
    router.ip("address add " + Places.SERVERS_GATEWAY_V6 + "/64 dev wan nodad");
    server.ip("address add " + Places.TURN_A_V6 + "/64 dev eth0 nodad");
    client.ip("route add default via " + Places.CLIENTS_GATEWAY_V6);
    server.ip("route add default via " + Places.SERVERS_GATEWAY_V6);
  }

  public void removeIpv4() throws IOException, InterruptedException {
    client.ip("address del " + Places.CLIENT + "/24 dev eth0");
  }

  public void loseRoute() throws IOException, InterruptedException {
    client.ip("route del default");
  }

  public void restoreRoute() throws IOException, InterruptedException {
    client.ip("route add default via " + Places.CLIENTS_GATEWAY);
  }

  private void wire() throws IOException, InterruptedException {
    wire("lan", client, "eth0");
    wire("wan", server, "eth0");
    router.set("net/ipv4/ip_forward", "1");
    client.ip("address add " + Places.CLIENT + "/24 dev eth0");
    router.ip("address add " + Places.CLIENTS_GATEWAY + "/24 dev lan");
    for (String address : List.of(Places.SERVERS_GATEWAY, Places.SECOND_PUBLIC)) {
      router.ip("address add " + address + "/24 dev wan");
    }
    for (String address : List.of(Places.TURN_A, Places.TURN_B, Places.WEB, Places.NAME_SERVER)) {
      server.ip("address add " + address + "/24 dev eth0");
    }
    restoreRoute();
    server.ip("route add default via " + Places.SERVERS_GATEWAY);
  }

  /** From the router's interface to another's. */
  public void wire(String routers, Namespace other, String others)
      throws IOException, InterruptedException {
    router.ip(
        "link add %s type veth peer name %s netns %s".formatted(routers, others, other.name()));
    router.ip("link set " + routers + " up");
    other.ip("link set " + others + " up");
  }

  @Override
  public void close() {
    takeDown();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyEnding) {
      // It is what takes the lab down then.
    }
  }

  private synchronized void takeDown() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception left) {
        System.err.println("left behind: " + left.getMessage());
      }
    }
  }
}
