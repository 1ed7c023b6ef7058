package dev.turnscope.aws.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.RawServer.Answer;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Role;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A KVS that finds its one channel, and answers GetIceServerConfig as a test says. */
public final class FaultyKvs {
  public static final String ARN =
      "arn:aws:kinesisvideo:us-west-2:123456789012:channel/door/1700000000000";
  public static final String SECRET = "secret-marker/0123456789+abcdefghijklmnop";
  public static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(1500),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private FaultyKvs() {}

  static RawServer serverOf(Answer iceServerConfig) throws IOException {
    CompletableFuture<URI> self = new CompletableFuture<>();
    RawServer server =
        new RawServer(
            (request, out) -> {
              if (request.startsWith("POST /describe")) {
                described().write(request, out);
              } else if (request.startsWith("POST /getSignaling")) {
                endpointAt(self.join()).write(request, out);
              } else {
                iceServerConfig.write(request, out);
              }
            });
    self.complete(server.uri());
    return server;
  }

  static Answer answering(String response) {
    return (request, out) -> out.write(response.getBytes(UTF_8));
  }

  public static AwsFailure failureOf(String response) throws IOException {
    return failureOf(answering(response));
  }

  public static AwsFailure failureOf(Answer answer) throws IOException {
    try (RawServer server = serverOf(answer)) {
      return failureOf(server.uri());
    }
  }

  /** The failure of a fetch, which tells no secret and shows nothing of the SDK. */
  public static AwsFailure failureOf(URI endpoint) {
    try (Kvs kvs = open(endpoint, SHORT)) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.iceServerConfig(request()));
      StringWriter all = new StringWriter();
      failure.printStackTrace(new PrintWriter(all));
      assertFalse(all.toString().contains("marker"), all.toString());
      assertFalse(all.toString().contains("awssdk"), all.toString());
      return failure;
    } catch (AwsFailure failure) {
      throw new AssertionError(failure);
    }
  }

  public static IceServerConfigRequest request() {
    return new IceServerConfigRequest(ChannelRef.read("door"), Role.VIEWER, "viewer-1", "joe");
  }

  static Kvs open(URI endpoint, Patience patience) throws AwsFailure {
    AwsAccess.Keys keys =
        new AwsAccess.Keys(
            new Secret("AKIDMARKER"),
            new Secret(SECRET),
            "us-west-2",
            endpoint,
            "stun:127.0.0.1:3478");
    return Kvs.open(keys, SharedSettings.ofThisProcess(), patience);
  }

  private static Answer described() {
    return answering(
        RawServer.response(
            200,
            "",
            "{\"ChannelInfo\":{\"ChannelName\":\"door\",\"ChannelARN\":\"%s\"}}".formatted(ARN)));
  }

  private static Answer endpointAt(URI uri) {
    return answering(
        RawServer.response(
            200,
            "",
            "{\"ResourceEndpointList\":[{\"Protocol\":\"HTTPS\",\"ResourceEndpoint\":\"%s\"}]}"
                .formatted(uri)));
  }
}
