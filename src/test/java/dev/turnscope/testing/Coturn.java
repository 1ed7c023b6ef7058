package dev.turnscope.testing;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real TURN server, on loopback and free ports, with a configuration of its own. */
public final class Coturn implements AutoCloseable {
  public static final Credentials CREDENTIALS =
      new Credentials(new Secret("viewer"), new Secret("a/pass=word"));
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWERS_WITHIN = Duration.ofMillis(200);
  private static final int LONGEST_ANSWER = 1500;
  private static final String HOST = "127.0.0.1";

  private final TestAuthority authority = new TestAuthority();
  private final Path folder;
  private final int port = FreePorts.next();
  private final int tlsPort = FreePorts.next();
  private final CoturnConsole console = new CoturnConsole(FreePorts.next());
  private final Process process;

  private Coturn(List<String> options) throws Exception {
    folder = Files.createTempDirectory("coturn");
    TestAuthority.Issued issued = authority.issue(HOST, Duration.ofDays(1));
    Files.writeString(folder.resolve("certificate.pem"), issued.certificatePem());
    Files.writeString(folder.resolve("key.pem"), issued.keyPem());
    Files.write(folder.resolve("turnserver.conf"), configuration(options));
    process = launch();
    Await.until(
        "coturn answers",
        STARTS_WITHIN,
        () -> answers(port) && answers(tlsPort) && answersDatagrams(port));
  }

  /** Knows {@link #CREDENTIALS}. */
  public static Coturn start(String... options) throws Exception {
    return new Coturn(
        Stream.concat(
                Stream.of(
                    "lt-cred-mech",
                    "user=%s:%s"
                        .formatted(
                            CREDENTIALS.username().reveal(), CREDENTIALS.password().reveal())),
                Stream.of(options))
            .toList());
  }

  /** Knows time-limited usernames and this secret that their passwords are made with. */
  public static Coturn startWithSharedSecret(Secret secret) throws Exception {
    return new Coturn(List.of("use-auth-secret", "static-auth-secret=" + secret.reveal()));
  }

  public IceUri udp() {
    return uri("turn:%s:%d?transport=udp", port);
  }

  public IceUri tcp() {
    return uri("turn:%s:%d?transport=tcp", port);
  }

  public IceUri tls() {
    return uri("turns:%s:%d?transport=tcp", tlsPort);
  }

  public IceUri dtls() {
    return uri("turns:%s:%d?transport=udp", tlsPort);
  }

  public IceUri stun() {
    return uri("stun:%s:%d", port);
  }

  /** Who signed the server's certificate. */
  public X509Certificate authority() {
    return authority.certificate();
  }

  /** How many sessions it holds now by its own account: one for each client's 5-tuple. */
  public int sessions() throws IOException {
    return console.sessions();
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private List<String> configuration(List<String> options) {
    return Stream.concat(
            options.stream(),
            Stream.of(
                "listening-ip=" + HOST,
                "relay-ip=" + HOST,
                "listening-port=" + port,
                "tls-listening-port=" + tlsPort,
                "realm=turnscope.test",
                "cert=" + folder.resolve("certificate.pem"),
                "pkey=" + folder.resolve("key.pem"),
                "userdb=" + folder.resolve("users.db"),
                "pidfile=" + folder.resolve("turnserver.pid"),
                "log-file=" + folder.resolve("turnserver.log"),
                "simple-log",
                "cli-ip=" + HOST,
                "cli-port=" + console.port(),
                "cli-password=" + CoturnConsole.PASSWORD,
                "allow-loopback-peers"))
        .toList();
  }

  private Process launch() throws IOException {
    try {
      return new ProcessBuilder("turnserver", "-c", folder.resolve("turnserver.conf").toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException missing) {
      throw new IOException("turnserver is missing: packaging/test.sh installs coturn", missing);
    }
  }

  private boolean answers(int listening) {
    if (!process.isAlive()) {
      throw new IllegalStateException("coturn ended with " + process.exitValue());
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HOST, listening));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** It opens its UDP ports after its TCP ports. */
  private static boolean answersDatagrams(int listening) {
    byte[] binding = StunEncoder.encode(StunMessage.request(Method.BINDING));
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(HOST, listening));
      socket.setSoTimeout((int) ANSWERS_WITHIN.toMillis());
      socket.send(new DatagramPacket(binding, binding.length));
      socket.receive(new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static IceUri uri(String format, int port) {
    return (IceUri) ListedUri.read(format.formatted(HOST, port));
  }
}
