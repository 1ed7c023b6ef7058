package dev.turnscope.truth.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real program in the lab's client. It trusts the lab's public authority as it trusts those
 * that Java brings, and the client's own authorities as it does those of the system.
 */
public final class Program {
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(90);

  private final NetworkLab lab;

  public Program(NetworkLab lab) {
    this.lab = lab;
  }

  /** A check of a list that comes on standard input; what it printed. */
  public JsonNode check(String list) throws Exception {
    Path home = Files.createTempDirectory("truth-home");
    try {
      return JsonMapper.shared()
          .readTree(run(list, home, "check", "--servers", "-", "--format", "json"));
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private String run(String input, Path home, String... arguments) throws Exception {
    Path authorities = home.resolve("authorities.jks");
    writeAuthorities(authorities);
    List<String> command = new ArrayList<>(java(lab.client()));
    command.add("-Djavax.net.ssl.trustStore=" + authorities);
    command.add("-Djavax.net.ssl.trustStoreType=JKS");
    command.add("dev.turnscope.Turnscope");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(
        Map.of(
            "PATH", "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME", home.toString(),
            "LC_ALL", "C.UTF-8"));
    Path errors = home.resolve("errors");
    Process process = builder.redirectError(errors.toFile()).start();
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String printed =
          CompletableFuture.supplyAsync(() -> read(process))
              .get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
      if (printed.isBlank()) {
        throw new IOException("the program printed nothing, but: " + Files.readString(errors));
      }
      return printed;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The beginning of a command that runs one of the project's classes in a namespace. */
  public static List<String> java(Namespace at) {
    return at.inside(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path")));
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException ended) {
      return "";
    }
  }

  private void writeAuthorities(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, null);
    store.setCertificateEntry("public", lab.publicAuthority().certificate());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
  }
}
