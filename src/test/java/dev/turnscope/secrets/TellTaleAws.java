package dev.turnscope.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * AWS on loopback, which says every secret that it was told, and a user's settings that lead there.
 */
public final class TellTaleAws implements AutoCloseable {
  /** The profile that has the marked keys. */
  public static final String PROFILE = "marked";

  public static final String CHANNEL = "door";
  private static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000000";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What GetIceServerConfig and ListSignalingChannels are answered with. */
  public record Answer(int status, String type, String body) {

    /** A refusal that quotes all secrets, in its type and its location too. */
    public static Answer refusal(int status, String type) {
      ObjectNode body = JsonMapper.shared().createObjectNode();
      body.put("Message", Marker.all()).put("message", Marker.all()).put("__type", Marker.all());
      return new Answer(status, type, body.toString());
    }
  }

  private TellTaleAws(HttpServer server) {
    this.server = server;
  }

  public static TellTaleAws start(Answer answer) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    TellTaleAws aws = new TellTaleAws(server);
    server.createContext("/", exchange -> send(exchange, answer));
    server.createContext("/describeSignalingChannel", exchange -> send(exchange, described()));
    server.createContext(
        "/getSignalingChannelEndpoint", exchange -> send(exchange, aws.endpoint()));
    server.setExecutor(aws.threads);
    server.start();
    return aws;
  }

  /** An answer of GetIceServerConfig with these URIs. */
  public static Answer list(String... uris) {
    ObjectNode server = JsonMapper.shared().createObjectNode();
    for (String uri : uris) {
      server.withArray("Uris").add(uri);
    }
    server.put("Username", Marker.TURN_USERNAME.text());
    server.put("Password", Marker.TURN_PASSWORD.text());
    server.put("Ttl", 300);
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.putArray("IceServerList").add(server);
    return new Answer(200, "", root.toString());
  }

  /** Writes the settings, and has this process read them until it is closed. */
  public Settings settings(Path folder) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            """
            [profile %s]
            region = us-west-2
            endpoint_url = http://127.0.0.1:%d
            """
                .formatted(PROFILE, server.getAddress().getPort()));
    Path credentials =
        Files.writeString(
            folder.resolve("credentials"),
            """
            [%s]
            aws_access_key_id = %s
            aws_secret_access_key = %s
            aws_session_token = %s
            """
                .formatted(
                    PROFILE,
                    Marker.AWS_ACCESS_KEY_ID.text(),
                    Marker.AWS_SECRET_ACCESS_KEY.text(),
                    Marker.AWS_SESSION_TOKEN.text()));
    return Settings.of(config, credentials);
  }

  /** The properties that stand for AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE. */
  public record Settings() implements AutoCloseable {
    private static final String CONFIG = "aws.configFile";
    private static final String CREDENTIALS = "aws.sharedCredentialsFile";

    public static Settings of(Path config, Path credentials) {
      System.setProperty(CONFIG, config.toString());
      System.setProperty(CREDENTIALS, credentials.toString());
      return new Settings();
    }

    @Override
    public void close() {
      System.clearProperty(CONFIG);
      System.clearProperty(CREDENTIALS);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Answer described() {
    return new Answer(
        200,
        "",
        "{\"ChannelInfo\":{\"ChannelName\":\"%s\",\"ChannelARN\":\"%s\"}}".formatted(CHANNEL, ARN));
  }

  private Answer endpoint() {
    return new Answer(
        200,
        "",
        "{\"ResourceEndpointList\":[{\"Protocol\":\"HTTPS\",\"ResourceEndpoint\":\"http://127.0.0.1:%d\"}]}"
            .formatted(server.getAddress().getPort()));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (!answer.type().isEmpty()) {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", answer.type());
      }
      if (answer.status() / 100 == 3) {
        exchange.getResponseHeaders().set("Location", "/" + Marker.AWS_SESSION_TOKEN.text());
      }
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
