package dev.turnscope.lab.kvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.model.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real AWS CLI, which asks an endpoint of this computer and nobody else. */
final class AwsCli {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

  /** Debian's own, where it is, before any other that is on the PATH. */
  private static final Path DEBIANS = Path.of("/usr/bin/aws");

  private final URI endpoint;
  private final Path folder;
  private final Secret accessKeyId;
  private final Secret secretAccessKey;
  private final String region;

  /**
   * @param endpoint on loopback
   * @param folder an empty one, which is its home
   */
  AwsCli(URI endpoint, Path folder, Secret accessKeyId, Secret secretAccessKey, String region) {
    if (!"127.0.0.1".equals(endpoint.getHost())) {
      throw new IllegalArgumentException("the CLI is to ask this computer alone");
    }
    this.endpoint = endpoint;
    this.folder = folder;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.region = region;
  }

  /** What a command ended with. Its output may hold TURN credentials: let no failure print it. */
  record Outcome(int exitCode, String out, String err) {

    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }

    @Override
    public String toString() {
      return "the CLI ended with %d: %s".formatted(exitCode, err);
    }
  }

  Outcome run(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(Files.isExecutable(DEBIANS) ? DEBIANS.toString() : "aws"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--endpoint-url", endpoint.toString(), "--output", "json"));
    ProcessBuilder builder = new ProcessBuilder(command);
    environment(builder.environment());
    Process process = launch(builder);
    try {
      process.getOutputStream().close();
      CompletableFuture<String> out = read(process.inputReader(UTF_8));
      CompletableFuture<String> err = read(process.errorReader(UTF_8));
      if (!process.waitFor(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the AWS CLI did not end within " + ANSWERS_WITHIN);
      }
      return new Outcome(process.exitValue(), out.join(), err.join().strip());
    } finally {
      process.destroyForcibly();
    }
  }

  /** Nothing of this user's settings, and no way to anywhere else. */
  private void environment(Map<String, String> environment) throws IOException {
    environment.keySet().removeIf(name -> name.startsWith("AWS_"));
    environment.keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).endsWith("_PROXY"));
    Path empty = folder.resolve("empty");
    Files.writeString(empty, "");
    environment.put("HOME", folder.toString());
    environment.put("AWS_CONFIG_FILE", empty.toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", empty.toString());
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_PAGER", "");
    environment.put("AWS_MAX_ATTEMPTS", "1");
    environment.put("AWS_DEFAULT_REGION", region);
    environment.put("AWS_ACCESS_KEY_ID", accessKeyId.reveal());
    environment.put("AWS_SECRET_ACCESS_KEY", secretAccessKey.reveal());
  }

  private static Process launch(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new IOException("aws is missing: packaging/test.sh installs awscli", missing);
    }
  }

  private static CompletableFuture<String> read(BufferedReader reader) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("aws-cli-output")
        .start(
            () -> {
              try (reader) {
                text.complete(reader.readAllAsString());
              } catch (IOException gone) {
                text.completeExceptionally(gone);
              }
            });
    return text;
  }
}
