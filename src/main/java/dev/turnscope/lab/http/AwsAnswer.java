package dev.turnscope.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a service answers, whatever its protocol is. It can hold credentials. */
public record AwsAnswer(int status, String contentType, Map<String, String> headers, String body) {

  /** What a call of a JSON protocol answers. */
  public static AwsAnswer json(ObjectNode body) {
    return new AwsAnswer(200, "application/json", Map.of(), body.toString());
  }

  /** A refusal in a JSON protocol: the error's type stands in a header. */
  public static AwsAnswer json(AwsError error, ObjectNode body) {
    return new AwsAnswer(
        error.status(),
        "application/json",
        Map.of("x-amzn-ErrorType", error.type()),
        body.toString());
  }

  /** A refusal as KVS words it, and the endpoint itself. */
  public static AwsAnswer refusal(AwsError error) {
    return json(error, JsonNodeFactory.instance.objectNode().put("Message", error.text()));
  }

  @Override
  public String toString() {
    return "an answer with status " + status;
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    // Before the exchange is closed, which waits a while for the rest of a request that was
    // refused.
    exchange.getResponseBody().flush();
  }
}
