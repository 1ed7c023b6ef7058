package dev.turnscope.truth.network;

import dev.turnscope.stun.Method;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.TestAuthority;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * coturn in the lab's server, on ports 443 and 3478 of both TURN addresses, each for UDP, TCP, TLS
 * and DTLS. Its certificate is the public authority's.
 */
public final class TurnServer implements AutoCloseable {
  public static final int PORT = 443;
  public static final int OTHER_PORT = 3478;
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(15);
  private static final Duration ANSWERS_WITHIN = Duration.ofMillis(200);
  private static final int LONGEST_ANSWER = 1500;

  private final Namespace at;
  private final Path folder;
  private final Map<String, String> environment;
  private Process process;

  private TurnServer(NetworkLab lab, List<String> settings) throws Exception {
    this(lab, settings, Map.of());
  }

  private TurnServer(NetworkLab lab, List<String> settings, Map<String, String> environment)
      throws Exception {
    this.environment = environment;
    at = lab.server();
    folder = Files.createTempDirectory("coturn");
    TestAuthority.Issued issued =
        lab.publicAuthority().issue(List.of(Places.NAME_A, Places.NAME_B), Duration.ofDays(1));
    Files.writeString(folder.resolve("certificate.pem"), issued.certificatePem());
    Files.writeString(folder.resolve("key.pem"), issued.keyPem());
    Files.write(folder.resolve("turnserver.conf"), configuration(settings));
    process = launch();
    awaitAnswers();
  }

  /** Knows the given accounts by their names and passwords. */
  public static TurnServer with(NetworkLab lab, Account... accounts) throws Exception {
    List<String> settings = new ArrayList<>(List.of("lt-cred-mech"));
    for (Account account : accounts) {
      settings.add("user=%s:%s".formatted(account.username(), account.password()));
    }
    return lab.add(new TurnServer(lab, settings));
  }

  /**
   * Knows time-limited usernames, whose passwords are made with this secret; its clock is ahead.
   */
  public static TurnServer withSharedSecret(NetworkLab lab, String secret, Duration clockAhead)
      throws Exception {
    return lab.add(
        new TurnServer(
            lab,
            List.of("use-auth-secret", "static-auth-secret=" + secret),
            OtherClock.ahead(clockAhead)));
  }

  /** Answers over IPv6 too. */
  public static TurnServer withIpv6(NetworkLab lab, Account account) throws Exception {
    return lab.add(
        new TurnServer(
            lab,
            List.of(
                "lt-cred-mech",
                "user=%s:%s".formatted(account.username(), account.password()),
                "listening-ip=" + Places.TURN_A_V6)));
  }

  /** Takes connections and datagrams, and answers none. */
  public void freeze() throws IOException, InterruptedException {
    Shell.run("kill", "-STOP", String.valueOf(process.pid()));
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public void restart() throws Exception {
    process = launch();
    awaitAnswers();
  }

  @Override
  public void close() throws Exception {
    kill();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> configuration(List<String> settings) {
    return Stream.concat(
            settings.stream(),
            Stream.of(
                "listening-ip=" + Places.TURN_A,
                "listening-ip=" + Places.TURN_B,
                "relay-ip=" + Places.TURN_A,
                "listening-port=" + PORT,
                "tls-listening-port=" + OTHER_PORT,
                "realm=turnscope.test",
                "cert=" + folder.resolve("certificate.pem"),
                "pkey=" + folder.resolve("key.pem"),
                "userdb=" + folder.resolve("users.db"),
                "pidfile=" + folder.resolve("turnserver.pid"),
                "log-file=" + folder.resolve("turnserver.log"),
                "simple-log",
                "no-cli"))
        .toList();
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        at.process(List.of("turnserver", "-c", folder.resolve("turnserver.conf").toString()));
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitAnswers() throws Exception {
    for (int port : List.of(PORT, OTHER_PORT)) {
      Await.until("coturn answers", STARTS_WITHIN, () -> at.call(() -> answers(port)));
    }
  }

  private boolean answers(int port) {
    if (!process.isAlive()) {
      throw new IllegalStateException("coturn ended with " + process.exitValue());
    }
    InetSocketAddress server = new InetSocketAddress(Places.TURN_A, port);
    byte[] binding = StunEncoder.encode(StunMessage.request(Method.BINDING));
    try (Socket tcp = new Socket();
        DatagramSocket udp = new DatagramSocket()) {
      tcp.connect(server);
      udp.connect(server);
      udp.setSoTimeout((int) ANSWERS_WITHIN.toMillis());
      udp.send(new DatagramPacket(binding, binding.length));
      udp.receive(new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
