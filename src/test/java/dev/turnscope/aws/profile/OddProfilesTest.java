package dev.turnscope.aws.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.kvs.TestKvs;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Profiles that the AWS CLI takes and the SDK by itself does not, used for a real call. */
class OddProfilesTest {
  private static final String KEYS =
      "aws_access_key_id = AKIDMARKER\naws_secret_access_key = secret-marker\n";

  @TempDir Path folder;
  private KvsEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    endpoint =
        KvsEndpoint.start(
            new Secret("AKIDMARKER"), new Secret("secret-marker"), "us-west-2", _ -> List.of());
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void answerUnderNamesThatTheSdkDoesNotTake() throws Exception {
    for (String name : List.of("my work", "José", "50%", "a%20b", "default copy")) {
      assertEquals(
          Scenario.values().length, channels(name, "[profile \"%s\"]\n".formatted(name) + KEYS));
    }
  }

  @Test
  void areNamedAsThePersonDoes() throws Exception {
    Files.writeString(folder.resolve("config"), "[profile \"my work\"]\nregion = us-west-2\n");
    try (Kvs kvs = open("my work")) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> kvs.channels("", null));

      assertTrue(failure.sentence().contains("“my work”"), failure.sentence());
    }
  }

  @Test
  void answerWhenAllTheirLinesAreIndented() throws Exception {
    assertEquals(Scenario.values().length, channels("test", "[profile test]\n" + KEYS.indent(2)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void runACommandWithSignsOfACommentInItsQuotations() throws Exception {
    Path script = script("my get.sh");

    assertEquals(
        Scenario.values().length,
        channels(
            "test",
            "[profile test]\ncredential_process = \"%s\" \"a ; b\" 'c # d' # mine\n"
                .formatted(script)));
  }

  private Path script(String name) throws IOException {
    Path script =
        Files.createFile(
            folder.resolve(name),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(
        script,
        """
        #!/bin/sh
        [ "$#:$1:$2" = "2:a ; b:c # d" ] || exit 1
        echo '{"Version":1,"AccessKeyId":"AKIDMARKER","SecretAccessKey":"secret-marker"}'
        """);
    return script;
  }

  private int channels(String name, String profile) throws Exception {
    Files.writeString(
        folder.resolve("config"),
        profile + "region = us-west-2\nendpoint_url = %s\n".formatted(endpoint.uri()));
    try (Kvs kvs = open(name)) {
      return kvs.channels("", null).channels().size();
    }
  }

  private Kvs open(String name) throws AwsFailure {
    return TestKvs.open(
        new AwsAccess.Profile(name, null),
        new SharedSettings(
            folder.resolve("config"), folder.resolve("credentials"), null, folder.resolve("cache")),
        Patience.USUAL);
  }
}
