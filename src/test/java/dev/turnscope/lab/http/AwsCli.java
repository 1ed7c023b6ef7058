package dev.turnscope.lab.http;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real AWS CLI, which asks an endpoint of this computer and nobody else. */
public final class AwsCli {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

  /** Debian's own, where it is, before any other that is on the PATH. */
  private static final Path DEBIANS = Path.of("/usr/bin/aws");

  private final URI endpoint;
  private final Path folder;
  private final Secret accessKeyId;
  private final Secret secretAccessKey;
  private final @Nullable Secret sessionToken;
  private final String region;

  /**
   * @param endpoint on loopback
   * @param folder an empty one, which is its home
   */
  public AwsCli(
      URI endpoint, Path folder, Secret accessKeyId, Secret secretAccessKey, String region) {
    this(endpoint, folder, accessKeyId, secretAccessKey, null, region);
  }

  private AwsCli(
      URI endpoint,
      Path folder,
      Secret accessKeyId,
      Secret secretAccessKey,
      @Nullable Secret sessionToken,
      String region) {
    if (!"127.0.0.1".equals(endpoint.getHost())) {
      throw new IllegalArgumentException("the CLI is to ask this computer alone");
    }
    this.endpoint = endpoint;
    this.folder = folder;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.region = region;
  }

  /** The same, with the keys of a session. */
  public AwsCli with(Secret keyId, Secret secret, Secret token) {
    return new AwsCli(endpoint, folder, keyId, secret, token, region);
  }

  /** What a command ended with. Its output may hold TURN credentials: let no failure print it. */
  public record Outcome(int exitCode, String out, String err) {

    public JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }

    @Override
    public String toString() {
      return "the CLI ended with %d: %s".formatted(exitCode, err);
    }
  }

  /** Runs a command whose parameters are secrets: they come in a file that is gone after it. */
  public Outcome run(String service, String command, Map<String, String> parameters)
      throws Exception {
    Path input = Files.createTempFile(folder, "input", ".json");
    try {
      Files.writeString(input, JsonMapper.shared().writeValueAsString(parameters));
      return run(service, command, "--cli-input-json", "file://" + input);
    } finally {
      Files.delete(input);
    }
  }

  /** Runs a command to its end. */
  public Outcome run(String... arguments) throws Exception {
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
    if (sessionToken != null) {
      environment.put("AWS_SESSION_TOKEN", sessionToken.reveal());
    }
    // Nothing listens there: what is not for this computer ends at once.
    environment.put("HTTP_PROXY", "http://127.0.0.1:9");
    environment.put("HTTPS_PROXY", "http://127.0.0.1:9");
    environment.put("NO_PROXY", "127.0.0.1");
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
