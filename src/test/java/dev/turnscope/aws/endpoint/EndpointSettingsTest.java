package dev.turnscope.aws.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.FaultyKvs;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.kvs.TestKvs;
import dev.turnscope.aws.profile.SharedSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.ProfileFile;

/** An endpoint that stands in for AWS's is named, and the setting that put it there. */
class EndpointSettingsTest {
  @TempDir Path folder;

  @Test
  void nameTheDeadEndpointOfAProfile() throws Exception {
    String url = "http://127.0.0.1:" + closedPort();

    AwsFailure failure = failureOf(url);

    assertEquals(Kind.NO_NETWORK, failure.kind());
    assertEquals(
        "ListSignalingChannels in us-west-2: "
            + url
            + ", set as endpoint_url in profile deadend, refused the connection.",
        failure.sentence());
    assertTrue(failure.nextStep().contains("take the setting out"), failure.nextStep());
  }

  @Test
  void nameWhatIsNoUrl() {
    AwsFailure failure = assertThrows(AwsFailure.class, () -> failureOf("not a url"));

    assertEquals(Kind.BAD_SETTINGS, failure.kind());
    assertTrue(failure.sentence().contains("endpoint_url in profile deadend"), failure.sentence());
  }

  @Test
  void preferTheOneOfTheServiceAndThenTheEnvironments() throws Exception {
    SharedSettings settings =
        settings(
            """
            [profile deadend]
            region = us-west-2
            services = mine
            [services mine]
            kinesis_video =
              endpoint_url = http://127.0.0.1:10
            """);
    ProfileFile file = settings.profileFile();

    assertEquals(
        "kinesis_video’s endpoint_url in services mine",
        EndpointSettings.of("deadend", file, Map.of())
            .endpoint(URI.create("http://127.0.0.1:10"))
            .setting());
    assertEquals(
        "http://127.0.0.1:9, set as AWS_ENDPOINT_URL,",
        EndpointSettings.of("deadend", file, Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:9"))
            .endpoint(URI.create("http://127.0.0.1:9/listSignalingChannels"))
            .told());
  }

  @Test
  void leaveAwssOwnAlone() throws Exception {
    ProfileFile file = settings("[profile deadend]\nregion = us-west-2").profileFile();

    assertEquals(
        "kinesisvideo.us-west-2.amazonaws.com",
        EndpointSettings.of("deadend", file, Map.of())
            .endpoint(URI.create("https://kinesisvideo.us-west-2.amazonaws.com/describe"))
            .told());
  }

  private AwsFailure failureOf(String url) throws AwsFailure, IOException {
    SharedSettings settings =
        settings(
            """
            [profile deadend]
            region = us-west-2
            endpoint_url = %s
            aws_access_key_id = AKIDMARKER
            aws_secret_access_key = secret-marker
            """
                .formatted(url));
    try (Kvs kvs = TestKvs.open(profile(), settings, FaultyKvs.SHORT)) {
      return assertThrows(AwsFailure.class, () -> kvs.channels("", null));
    }
  }

  private static AwsAccess.Profile profile() {
    return new AwsAccess.Profile("deadend", null);
  }

  private SharedSettings settings(String config) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), config);
    return new SharedSettings(file, folder.resolve("credentials"), null, folder.resolve("cache"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket closed = new ServerSocket(0)) {
      return closed.getLocalPort();
    }
  }
}
