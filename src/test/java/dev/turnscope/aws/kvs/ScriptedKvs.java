package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.aws.kvs.RawServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A KVS with one channel, each of whose calls answers as a test says. */
final class ScriptedKvs implements AutoCloseable {
  static final String DESCRIBE = "/describeSignalingChannel";
  static final String STORAGE = "/describeMediaStorageConfiguration";
  static final String ENDPOINT = "/getSignalingChannelEndpoint";
  static final String LIST = "/v1/get-ice-server-config";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final RawServer server;

  ScriptedKvs() throws IOException {
    Answer unknown = FaultyKvs.answering(RawServer.response(404, "", "{}"));
    server =
        new RawServer(
            (request, out) -> answers.getOrDefault(path(request), unknown).write(request, out));
    describe("ACTIVE", "SINGLE_MASTER");
    storage("{\"Status\":\"DISABLED\"}");
    json(
        ENDPOINT,
        "{\"ResourceEndpointList\":[{\"Protocol\":\"HTTPS\",\"ResourceEndpoint\":\"%s\"}]}"
            .formatted(uri()));
    json(
        LIST,
        """
        {"IceServerList":[{"Uris":["turn:127.0.0.1:443?transport=udp"],"Username":"user-marker",
        "Password":"password-marker","Ttl":300}]}
        """);
  }

  URI uri() {
    return server.uri();
  }

  void describe(String status, String type) {
    json(
        DESCRIBE,
        """
        {"ChannelInfo":{"ChannelName":"door","ChannelARN":"%s","ChannelStatus":"%s","ChannelType":"%s"}}
        """
            .formatted(FaultyKvs.ARN, status, type));
  }

  void storage(String configuration) {
    json(STORAGE, "{\"MediaStorageConfiguration\":%s}".formatted(configuration));
  }

  void json(String path, String body) {
    answer(path, RawServer.response(200, "", body));
  }

  void refuse(String path, int status, String type, String words) {
    answer(
        path,
        RawServer.response(
            status, "x-amzn-ErrorType: " + type + "\r\n", "{\"Message\":\"" + words + "\"}"));
  }

  void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** The requests to a call so far, head and body. */
  List<String> requests(String path) {
    return server.requests().stream().filter(request -> path(request).equals(path)).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void answer(String path, String response) {
    answer(path, (_, out) -> out.write(response.getBytes(UTF_8)));
  }

  private static String path(String request) {
    return request.split(" ", 3)[1];
  }
}
