package dev.turnscope.aws.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.kvs.TestKvs;
import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.kvs.KvsEndpoint;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AWS settings replaced while a client of theirs is open. */
class ReplacedSettingsTest {
  private static final String GOOD = "[profile test]\n%sregion = us-west-2\nendpoint_url = %s\n";
  private static final String KEYS =
      "aws_access_key_id = AKIDMARKER\naws_secret_access_key = secret-marker\n";
  private static final String OLD_KEYS =
      "aws_access_key_id = AKIDOLD\naws_secret_access_key = old-marker\n";

  @TempDir private Path folder;
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
  void areReadAnewWhereAnotherFileTookTheirPlace() throws Exception {
    write(good(OLD_KEYS));
    try (Kvs kvs = open()) {
      assertEquals(Kind.UNKNOWN_KEY, failureOf(kvs).kind());
      Path other = Files.writeString(folder.resolve("other"), good(KEYS));
      Files.move(other, config(), StandardCopyOption.ATOMIC_MOVE);

      assertEquals(Scenario.values().length, kvs.channels("", null).channels().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[profile test", "[profile other]\nregion = us-west-2\n", "\u0000"})
  void thatCannotBeUsedAnyMoreCostNoChannelThatIsOpen(String broken) throws Exception {
    write(good(KEYS));
    try (Kvs kvs = open()) {
      assertEquals(Scenario.values().length, kvs.channels("", null).channels().size());
      write(broken);

      AwsFailure next = assertThrows(AwsFailure.class, this::open);
      String seen = seen(kvs);
      write(good(KEYS));

      assertFalse(next.getMessage().contains("marker"), next.getMessage());
      assertEquals(1, next.getMessage().lines().count(), next.getMessage());
      assertFalse(seen.contains("marker"), seen);
      assertEquals(Scenario.values().length, kvs.channels("", null).channels().size());
    }
  }

  @Test
  void thatAreGoneSayWhichFilesAreMissing() throws Exception {
    write(good(KEYS));
    try (Kvs kvs = open()) {
      Files.delete(config());

      assertEquals(Kind.PROFILE_NOT_FOUND, assertThrows(AwsFailure.class, this::open).kind());
      String seen = seen(kvs);
      assertFalse(seen.contains("marker"), seen);
    }
  }

  /** What the open client does meanwhile: it goes on, or says in one sentence why not. */
  private static String seen(Kvs kvs) {
    try {
      return Integer.toString(kvs.channels("", null).channels().size());
    } catch (AwsFailure failure) {
      assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
      return failure.getMessage();
    }
  }

  private static AwsFailure failureOf(Kvs kvs) {
    return assertThrows(AwsFailure.class, () -> kvs.channels("", null));
  }

  private Kvs open() throws AwsFailure {
    return TestKvs.open(
        new AwsAccess.Profile("test", null),
        new SharedSettings(config(), folder.resolve("credentials"), null, folder.resolve("cache")),
        Patience.USUAL);
  }

  private String good(String keys) {
    return GOOD.formatted(keys, endpoint.uri());
  }

  private Path config() {
    return folder.resolve("config");
  }

  private void write(String text) throws IOException {
    Files.writeString(config(), text);
  }
}
