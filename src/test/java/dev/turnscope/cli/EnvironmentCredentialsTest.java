package dev.turnscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.turnscope.Turnscope;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process in an environment that gives it credentials, or names a profile. */
class EnvironmentCredentialsTest {
  private static final String KEYS =
      "aws_access_key_id = AKIDMARKER\naws_secret_access_key = secret-marker\n";
  private static final String OTHER_KEYS =
      "aws_access_key_id = AKIDOTHER\naws_secret_access_key = other-marker\n";
  private static final Map<String, String> KEY_VARIABLES =
      Map.of("AWS_ACCESS_KEY_ID", "AKIDMARKER", "AWS_SECRET_ACCESS_KEY", "secret-marker");

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private KvsEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    endpoint =
        KvsEndpoint.start(
            new Secret("AKIDMARKER"), new Secret("secret-marker"), "us-west-2", _ -> List.of());
    environment.put("AWS_ENDPOINT_URL", endpoint.uri().toString());
    environment.put("AWS_DEFAULT_REGION", "us-west-2");
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void keysNeedNoFileAndAreToldInTheSourceLine() throws Exception {
    environment.putAll(KEY_VARIABLES);

    Ended list = run("servers", "--channel", "healthy");

    assertEquals(0, list.exitCode(), list.err());
    assertTrue(
        list.out()
            .startsWith(
                "Channel healthy in us-west-2 as viewer, with the access key in the environment"),
        list.out());
    assertEquals(
        List.of(
            "Environment   us-west-2       access key",
            "Built-in lab  us-west-2       practice network"),
        run("profiles").out().lines().toList());
  }

  @Test
  void keysComeBeforeAProfileThatIsNotNamedOnTheCommandLine() throws Exception {
    environment.putAll(KEY_VARIABLES);
    config("[default]\n" + OTHER_KEYS + "[profile other]\n" + OTHER_KEYS);
    environment.put("AWS_PROFILE", "other");

    assertEquals(0, run("channels").exitCode());
    Ended named = run("channels", "--profile", "default");
    assertEquals(3, named.exitCode());
    assertFalse(named.err().contains("environment"), named.err());
  }

  @Test
  void keysThatAreHalfThereSaySo() throws Exception {
    environment.put("AWS_ACCESS_KEY_ID", "AKIDMARKER");

    Ended ended = run("channels");

    assertEquals(3, ended.exitCode());
    assertTrue(ended.err().contains("AWS_SECRET_ACCESS_KEY is not"), ended.err());
  }

  @Test
  void theContainersCredentialsAreUsedWhereTheProfileHasNone() throws Exception {
    try (Answering container = new Answering(Map.of("/credentials", credentials("\"Token\"")))) {
      environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.uri() + "/credentials");
      config("[default]\noutput = json\n");

      Ended ended = run("channels");

      assertEquals(0, ended.exitCode(), ended.err());
      container.answers().clear();
      assertTrue(run("channels").err().contains("The container gives no credentials"));
    }
  }

  @Test
  void aWebIdentityAssumesItsRole() throws Exception {
    String answer =
        """
        <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <AssumeRoleWithWebIdentityResult>
        <Credentials><AccessKeyId>AKIDMARKER</AccessKeyId>
        <SecretAccessKey>secret-marker</SecretAccessKey><SessionToken>token</SessionToken>
        <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
        </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>
        """;
    try (Answering sts = new Answering(Map.of("/", answer))) {
      environment.put("AWS_ENDPOINT_URL_STS", sts.uri());
      environment.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/support");
      Path token = Files.writeString(folder.resolve("token"), "token-marker");
      environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());

      Ended ended = run("channels");

      assertEquals(0, ended.exitCode(), ended.err());
      Files.delete(token);
      assertTrue(run("channels").err().contains("AWS_WEB_IDENTITY_TOKEN_FILE"), "which token");
    }
  }

  @Test
  void theInstancesCredentialsAreUsedWhenAskedFor() throws Exception {
    String place = "/latest/meta-data/iam/security-credentials/";
    try (Answering metadata =
        new Answering(
            Map.of(
                "/latest/api/token",
                "token",
                place,
                "support",
                place + "support",
                credentials("\"Code\": \"Success\", \"Token\"")))) {
      environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata.uri());

      Ended ended = run("servers", "--channel", "healthy", "--profile", "EC2 instance");

      assertEquals(0, ended.exitCode(), ended.err());
      assertTrue(ended.out().contains("with the EC2 instance’s credentials"), ended.out());
      assertEquals(3, run("channels").exitCode(), "nobody asked for the instance");
    }
  }

  @Test
  void namesAProfileInFilesBelowTheHome() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("home")).resolve("my config"),
        "[profile \"my work\"]\n" + KEYS);
    environment.put("AWS_CONFIG_FILE", "~/my config");
    environment.put("AWS_PROFILE", "my work");

    Ended ended = run("channels");

    assertEquals(0, ended.exitCode(), ended.err());
    assertTrue(run("profiles").out().contains("my work"), "listed");
  }

  @Test
  void namesAProfileThatIsNotThere() throws Exception {
    config("[default]\n" + KEYS);
    environment.put("AWS_PROFILE", "nowhere");

    Ended ended = run("profiles");

    assertEquals(0, ended.exitCode(), ended.err());
    assertEquals(
        "AWS_PROFILE names “nowhere”, which is no profile of this computer.", ended.err().strip());
    assertTrue(ended.out().startsWith("default "), ended.out());
  }

  @Test
  void theRegionComesBeforeTheProfiles() throws Exception {
    config("[default]\nregion = eu-west-1\n" + KEYS);

    assertEquals(0, run("channels").exitCode());
  }

  private static String credentials(String beforeToken) {
    return """
        {"AccessKeyId": "AKIDMARKER", "SecretAccessKey": "secret-marker",
         %s: "token-marker", "Expiration": "2099-01-01T00:00:00Z"}
        """
        .formatted(beforeToken);
  }

  private void config(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), text);
    environment.put("AWS_CONFIG_FILE", file.toString());
  }

  /** What a process printed, and how it ended. */
  private record Ended(int exitCode, String out, String err) {}

  private Ended run(String... arguments) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.home=" + home,
            "--enable-native-access=ALL-UNNAMED",
            Turnscope.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> !name.matches("(?i)PATH|SYSTEMROOT|LANG"));
    builder.environment().putAll(environment);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
    } finally {
      process.destroyForcibly();
    }
    Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    assertFalse((ended.out() + ended.err()).contains("marker"), "a secret was printed");
    return ended;
  }

  /** A service on loopback that knows some paths. */
  private static final class Answering implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> answers;

    Answering(Map<String, String> answers) throws IOException {
      this.answers = new HashMap<>(answers);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String answer = this.answers.get(exchange.getRequestURI().getPath());
            byte[] body = (answer == null ? "" : answer).getBytes(UTF_8);
            exchange.sendResponseHeaders(
                answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
    }

    Map<String, String> answers() {
      return answers;
    }

    String uri() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
