package dev.turnscope.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * AWS on loopback: two hundred channels to be seen in the list, no ICE servers, an identity, and a
 * sign-in that nobody confirms.
 */
final class PicturedKvs implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("front-door", "warehouse-north", "warehouse-south", "reception", "loading-dock-cctv");
  private static final int CHANNELS = 200;
  private static final Duration BETWEEN = Duration.ofHours(41);
  private static final Instant STARTED = Instant.now();
  private static final String DENIED =
      """
      {"Message":"User: arn:aws:sts::123456789012:assumed-role/support-readonly/desk is not \
      authorized to perform: kinesisvideo:GetSignalingChannelEndpoint on resource: \
      arn:aws:kinesisvideo:eu-central-1:123456789012:channel/front-door-cam-0000/%d"}\
      """
          .formatted(STARTED.toEpochMilli());

  private static final String REGISTRATION =
      """
      {"clientId":"example","clientSecret":"example","clientSecretExpiresAt":4102444800}""";
  private static final String DEVICE =
      """
      {"deviceCode":"example","userCode":"KXQD-ZRTW","expiresIn":600,"interval":5,
      "verificationUri":"https://acme.awsapps.com/start/device",
      "verificationUriComplete":"https://acme.awsapps.com/start/device?user_code=KXQD-ZRTW"}""";
  private static final String IDENTITY =
      """
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
      <GetCallerIdentityResult><Arn>arn:aws:sts::123456789012:assumed-role/support/desk</Arn>
      <UserId>AROAEXAMPLE:desk</UserId><Account>123456789012</Account></GetCallerIdentityResult>
      </GetCallerIdentityResponse>""";
  private static final String PENDING = "{\"error\":\"authorization_pending\"}";

  private final HttpServer server;

  PicturedKvs() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/listSignalingChannels", exchange -> answer(exchange, 200, channels()));
    server.createContext(
        "/describeSignalingChannel",
        exchange -> answer(exchange, 200, "{\"ChannelInfo\":" + channel(0) + "}"));
    server.createContext("/client/register", exchange -> answer(exchange, 200, REGISTRATION));
    server.createContext("/device_authorization", exchange -> answer(exchange, 200, DEVICE));
    server.createContext("/token", exchange -> answer(exchange, 400, PENDING));
    server.createContext("/", PicturedKvs::identityOrDenied);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String channels() {
    return IntStream.range(0, CHANNELS)
        .mapToObj(PicturedKvs::channel)
        .collect(Collectors.joining(",", "{\"ChannelInfoList\":[", "]}"));
  }

  private static String channel(int number) {
    String name = "%s-cam-%04d".formatted(PLACES.get(number % PLACES.size()), number);
    Instant created = STARTED.minus(BETWEEN.multipliedBy(number));
    return """
    {"ChannelName":"%s","ChannelType":"%s","ChannelStatus":"%s","CreationTime":%d,
    "ChannelARN":"arn:aws:kinesisvideo:eu-central-1:123456789012:channel/%s/%d"}\
    """
        .formatted(
            name,
            number % 9 == 4 ? "FULL_MESH" : "SINGLE_MASTER",
            number == 0 ? "CREATING" : number == 7 ? "UPDATING" : "ACTIVE",
            created.getEpochSecond(),
            name,
            created.toEpochMilli());
  }

  /** STS is asked at the root. */
  private static void identityOrDenied(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (request.contains("Action=GetCallerIdentity")) {
      answer(exchange, 200, IDENTITY);
    } else {
      answer(exchange, 403, DENIED);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      switch (status) {
        case 400 -> error(exchange, "AuthorizationPendingException");
        case 403 -> error(exchange, "AccessDeniedException");
        default -> {}
      }
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void error(HttpExchange exchange, String type) {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
  }
}
