package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers the SDK's clients with an empty object, and keeps whom they meant to ask. */
final class NoNetwork implements SdkHttpClient {
  private final List<String> hosts = new CopyOnWriteArrayList<>();

  /** In the order in which they were asked. */
  List<String> hosts() {
    return hosts;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    hosts.add(request.httpRequest().host());
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(200).build())
            .responseBody(
                AbortableInputStream.create(new ByteArrayInputStream("{}".getBytes(UTF_8))))
            .build();
      }

      @Override
      public void abort() {
        // It ends by itself.
      }
    };
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
