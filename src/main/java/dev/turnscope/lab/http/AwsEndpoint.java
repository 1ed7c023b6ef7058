package dev.turnscope.lab.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** An HTTP server on loopback that answers as AWS's services do, several on one port. */
public final class AwsEndpoint implements AutoCloseable {
  /** Longer than any client of this machine takes, and than a scenario's servers take to start. */
  public static final Duration EXCHANGE_DEADLINE = Duration.ofSeconds(10);

  /** More than this program makes; fewer than would trouble it. */
  private static final int MOST_REQUESTS_AT_ONCE = 64;

  /** Connections with a request that has begun. Most of them may be slow on purpose. */
  private static final int MOST_EXCHANGES_AT_ONCE = 512;

  private final HttpServer server;
  private final BoundedExchanges exchanges;
  private final Semaphore places = new Semaphore(MOST_REQUESTS_AT_ONCE);
  private final List<AwsService> services;

  private AwsEndpoint(
      HttpServer server, BoundedExchanges exchanges, Function<URI, List<AwsService>> services) {
    this.server = server;
    this.exchanges = exchanges;
    this.services = services.apply(uri());
  }

  /**
   * Starts on a free port of 127.0.0.1.
   *
   * @param services what is answered there, made with the URI of the endpoint
   */
  public static AwsEndpoint start(
      Duration exchangeDeadline, Function<URI, List<AwsService>> services) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", 0), MOST_REQUESTS_AT_ONCE);
    BoundedExchanges exchanges = new BoundedExchanges(MOST_EXCHANGES_AT_ONCE, exchangeDeadline);
    AwsEndpoint endpoint = new AwsEndpoint(server, exchanges, services);
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
      answer(exchange).send(exchange);
    }
  }

  private AwsAnswer answer(HttpExchange exchange) throws IOException {
    try {
      // Before a place is taken: one that comes slowly keeps no other waiting.
      return answerInTurn(AwsRequest.read(exchange));
    } catch (AwsError error) {
      return AwsAnswer.refusal(error);
    } catch (RuntimeException fault) {
      return AwsAnswer.refusal(fault());
    }
  }

  private AwsAnswer answerInTurn(AwsRequest request) throws AwsError {
    for (AwsService service : services) {
      if (service.knows(request)) {
        return answerInTurn(service, request);
      }
    }
    throw new AwsError(404, "UnknownOperationException", "There is no such operation.");
  }

  private AwsAnswer answerInTurn(AwsService service, AwsRequest request) {
    if (!places.tryAcquire()) {
      return service.refusal(new AwsError(503, "ServiceUnavailable", "Too many requests at once."));
    }
    try {
      return service.answer(request);
    } catch (AwsError error) {
      return service.refusal(error);
    } catch (RuntimeException fault) {
      return service.refusal(fault());
    } finally {
      places.release();
    }
  }

  private static AwsError fault() {
    return new AwsError(500, "InternalFailure", "The lab could not answer.");
  }
}
