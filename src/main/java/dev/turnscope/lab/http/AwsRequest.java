package dev.turnscope.lab.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request, read whole.
 *
 * @param headers by their names in small letters, several values joined with a comma
 */
public record AwsRequest(
    String method, String path, String query, Map<String, String> headers, byte[] body) {
  /** No call needs a tenth of it. */
  private static final int LARGEST_BODY = 64 * 1024;

  static AwsRequest read(HttpExchange exchange) throws IOException, AwsError {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new AwsError(
          413, "RequestEntityTooLargeException", "The body has more than 65536 bytes.");
    }
    return new AwsRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> joined(header.getValue()))),
        body);
  }

  /** The value of a header, or null; its name in small letters. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Without headers and body, where keys and tokens stand. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static String joined(List<String> values) {
    return values.stream().map(Objects::toString).collect(Collectors.joining(","));
  }
}
