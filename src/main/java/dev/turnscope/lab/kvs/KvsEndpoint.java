package dev.turnscope.lab.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Channel;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** KVS's signaling API on loopback: five calls, signatures verified, AWS's error shapes. */
public final class KvsEndpoint implements AutoCloseable {
  /** More than this program makes; fewer than would trouble it. */
  private static final int MOST_REQUESTS_AT_ONCE = 64;

  /** Connections with a request that has begun. Most of them may be slow on purpose. */
  private static final int MOST_EXCHANGES_AT_ONCE = 512;

  /** Longer than any client of this machine takes, and than a scenario's servers take to start. */
  private static final Duration EXCHANGE_DEADLINE = Duration.ofSeconds(10);

  private final HttpServer server;
  private final BoundedExchanges exchanges;
  private final Semaphore places = new Semaphore(MOST_REQUESTS_AT_ONCE);
  private final SignatureCheck signatures;
  private final Map<String, KvsCall> calls;

  private KvsEndpoint(
      HttpServer server,
      BoundedExchanges exchanges,
      SignatureCheck signatures,
      String region,
      Function<Scenario, List<IceServer>> iceServers) {
    this.server = server;
    this.exchanges = exchanges;
    this.signatures = signatures;
    LabChannels channels = new LabChannels(region);
    this.calls =
        Map.of(
            "/listSignalingChannels", new ListSignalingChannels(channels),
            "/describeSignalingChannel", new DescribeSignalingChannel(channels),
            "/describeMediaStorageConfiguration", new DescribeMediaStorageConfiguration(channels),
            "/getSignalingChannelEndpoint", new GetSignalingChannelEndpoint(channels, uri()),
            "/v1/get-ice-server-config", new GetIceServerConfig(channels, iceServers));
  }

  /** The channels that it lists, told without starting it. */
  public static List<Channel> channels(String region) {
    LabChannels channels = new LabChannels(region);
    return Arrays.stream(Scenario.values()).map(channels::channel).toList();
  }

  /**
   * Starts on a free port of 127.0.0.1.
   *
   * @param iceServers what GetIceServerConfig answers for a scenario
   */
  public static KvsEndpoint start(
      Secret accessKeyId,
      Secret secretAccessKey,
      String region,
      Function<Scenario, List<IceServer>> iceServers)
      throws IOException {
    return start(
        new SignatureCheck(accessKeyId, secretAccessKey, region, Clock.systemUTC()),
        region,
        EXCHANGE_DEADLINE,
        iceServers);
  }

  static KvsEndpoint start(
      SignatureCheck signatures,
      String region,
      Duration exchangeDeadline,
      Function<Scenario, List<IceServer>> iceServers)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", 0), MOST_REQUESTS_AT_ONCE);
    BoundedExchanges exchanges = new BoundedExchanges(MOST_EXCHANGES_AT_ONCE, exchangeDeadline);
    KvsEndpoint endpoint = new KvsEndpoint(server, exchanges, signatures, region, iceServers);
    server.createContext("/", endpoint::serve);
    server.setExecutor(exchanges);
    server.start();
    return endpoint;
  }

  /** Where it listens, {@code http://127.0.0.1:PORT}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    exchanges.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        // Before a place is taken: one that comes slowly keeps no other waiting.
        KvsRequest request = KvsRequest.read(exchange);
        send(exchange, 200, answerInTurn(request));
      } catch (AwsError error) {
        refuse(exchange, error);
      } catch (RuntimeException fault) {
        refuse(exchange, new AwsError(500, "InternalFailure", "The lab could not answer."));
      }
    }
  }

  private ObjectNode answerInTurn(KvsRequest request) throws AwsError {
    if (!places.tryAcquire()) {
      throw new AwsError(503, "ServiceUnavailable", "Too many requests at once.");
    }
    try {
      return answer(request);
    } finally {
      places.release();
    }
  }

  private ObjectNode answer(KvsRequest request) throws AwsError {
    KvsCall call = calls.get(request.path());
    if (call == null || !request.method().equals("POST")) {
      throw new AwsError(404, "UnknownOperationException", "There is no such operation.");
    }
    signatures.check(request);
    return call.answer(Parameters.read(request.body()));
  }

  private static void refuse(HttpExchange exchange, AwsError error) throws IOException {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", error.type());
    send(
        exchange,
        error.status(),
        JsonNodeFactory.instance.objectNode().put("Message", error.text()));
  }

  private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    // Before the exchange is closed, which waits a while for the rest of a request that was
    // refused.
    exchange.getResponseBody().flush();
  }
}
