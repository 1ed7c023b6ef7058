package dev.turnscope.lab.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** KVS's signaling API on loopback: four calls, signatures verified, AWS's error shapes. */
public final class KvsEndpoint implements AutoCloseable {
  /** More than this program makes; fewer than would trouble it. */
  private static final int MOST_REQUESTS_AT_ONCE = 64;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lab-kvs-", 0).factory());
  private final Semaphore places = new Semaphore(MOST_REQUESTS_AT_ONCE);
  private final SignatureCheck signatures;
  private final Map<String, KvsCall> calls;

  private KvsEndpoint(
      HttpServer server,
      SignatureCheck signatures,
      String region,
      Function<Scenario, List<IceServer>> iceServers) {
    this.server = server;
    this.signatures = signatures;
    LabChannels channels = new LabChannels(region);
    this.calls =
        Map.of(
            "/listSignalingChannels", new ListSignalingChannels(channels),
            "/describeSignalingChannel", new DescribeSignalingChannel(channels),
            "/getSignalingChannelEndpoint", new GetSignalingChannelEndpoint(channels, uri()),
            "/v1/get-ice-server-config", new GetIceServerConfig(channels, iceServers));
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
        iceServers);
  }

  static KvsEndpoint start(
      SignatureCheck signatures, String region, Function<Scenario, List<IceServer>> iceServers)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", 0), MOST_REQUESTS_AT_ONCE);
    KvsEndpoint endpoint = new KvsEndpoint(server, signatures, region, iceServers);
    server.createContext("/", endpoint::serve);
    server.setExecutor(endpoint.threads);
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
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!places.tryAcquire()) {
        refuse(exchange, new AwsError(503, "ServiceUnavailable", "Too many requests at once."));
        return;
      }
      try {
        send(exchange, 200, answer(exchange));
      } catch (AwsError error) {
        refuse(exchange, error);
      } catch (RuntimeException fault) {
        refuse(exchange, new AwsError(500, "InternalFailure", "The lab could not answer."));
      } finally {
        places.release();
      }
    }
  }

  private ObjectNode answer(HttpExchange exchange) throws IOException, AwsError {
    KvsRequest request = KvsRequest.read(exchange);
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
  }
}
