package dev.turnscope.aws.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.model.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AWS CLI's files of sign-ins, read and written: one sign-in serves both. */
public final class SsoTokenCache {
  private static final int LARGEST_FILE_BYTES = 256 * 1024;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path folder;

  /**
   * @param folder {@code ~/.aws/sso/cache}
   */
  public SsoTokenCache(Path folder) {
    this.folder = folder;
  }

  /** The last sign-in, expired or not; none where the file cannot be used. */
  public Optional<SsoToken> read(SsoSession session) {
    try (InputStream in = Files.newInputStream(file(session))) {
      JsonNode root = MAPPER.readTree(in.readNBytes(LARGEST_FILE_BYTES));
      String startUrl = text(root, "startUrl");
      boolean ofAnother = startUrl != null && !startUrl.equals(session.startUrl());
      return ofAnother ? Optional.empty() : token(root);
    } catch (IOException | JacksonException | DateTimeException unusable) {
      return Optional.empty();
    }
  }

  /** Replaces the last sign-in; the file is written whole or not at all, for its owner alone. */
  public void write(SsoSession session, SsoToken token) throws IOException {
    Files.createDirectories(folder, ownerOnly());
    Path target = file(session);
    if (Files.exists(target)) {
      target = target.toRealPath();
    }
    Path home = Objects.requireNonNull(target.getParent());
    // The system makes temporary files for their owner alone.
    Path draft = Files.createTempFile(home, ".turnscope-", ".part");
    try {
      Files.write(draft, MAPPER.writeValueAsString(form(session, token)).getBytes(UTF_8));
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path file(SsoSession session) {
    return folder.resolve(session.cacheFile());
  }

  private static ObjectNode form(SsoSession session, SsoToken token) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("startUrl", session.startUrl());
    root.put("region", session.region());
    root.put("accessToken", token.accessToken().reveal());
    root.put("expiresAt", written(token.expiresAt()));
    SsoRegistration client = token.client();
    if (client != null) {
      root.put("clientId", client.clientId());
      root.put("clientSecret", client.clientSecret().reveal());
      root.put("registrationExpiresAt", written(client.expiresAt()));
    }
    Secret refreshToken = token.refreshToken();
    if (refreshToken != null) {
      root.put("refreshToken", refreshToken.reveal());
    }
    return root;
  }

  private static Optional<SsoToken> token(JsonNode root) {
    String accessToken = text(root, "accessToken");
    String expiresAt = text(root, "expiresAt");
    if (accessToken == null || expiresAt == null) {
      return Optional.empty();
    }
    String refreshToken = text(root, "refreshToken");
    return Optional.of(
        new SsoToken(
            new Secret(accessToken),
            time(expiresAt),
            refreshToken == null ? null : new Secret(refreshToken),
            client(root)));
  }

  private static @Nullable SsoRegistration client(JsonNode root) {
    String id = text(root, "clientId");
    String secret = text(root, "clientSecret");
    String expiresAt = text(root, "registrationExpiresAt");
    return id == null || secret == null || expiresAt == null
        ? null
        : new SsoRegistration(id, new Secret(secret), time(expiresAt));
  }

  private static @Nullable String text(JsonNode root, String member) {
    String text = root.path(member).asString("");
    return text.isEmpty() ? null : text;
  }

  /** Older CLIs wrote “UTC” for “Z”. */
  private static Instant time(String text) {
    String iso = text.endsWith("UTC") ? text.substring(0, text.length() - 3) + "Z" : text;
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(iso, Instant::from);
  }

  /** To the second, as the CLI writes it. */
  private static String written(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plainFileSystem) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
