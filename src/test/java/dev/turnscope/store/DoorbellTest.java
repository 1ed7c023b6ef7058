package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.testing.Await;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DoorbellTest {
  private final AtomicInteger rung = new AtomicInteger();
  private final List<Path> files = new CopyOnWriteArrayList<>();
  @TempDir Path folder;
  private Path address;
  private Doorbell bell;

  @BeforeEach
  void hang() throws IOException {
    address = folder.resolve("bell.sock");
    bell = Doorbell.at(address, this::hear);
  }

  @AfterEach
  void takeDown() {
    bell.close();
  }

  @Test
  void isHeardByTheTimeItIsAnswered() {
    assertTrue(Doorbell.ring(address, null));
    assertEquals(1, rung.get());
  }

  @Test
  void tellsWhichFileIsToBeShown() {
    Path file = folder.resolve("Läufe, two\nlines.json");

    assertTrue(Doorbell.ring(address, file));
    assertEquals(List.of(file), files);
  }

  @Test
  void hearsOfNoFileThatIsNone() throws IOException {
    for (String name : List.of("", "relative.json", "http://example.com/run.json", "%zz")) {
      try (SocketChannel stranger = connect()) {
        stranger.write(ByteBuffer.wrap(("show " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        assertFalse(answered(stranger), name);
      }
    }
    assertEquals(0, rung.get());
    assertTrue(Doorbell.ring(address, null));
  }

  @Test
  void isSilentWhereNobodyHungOne() {
    assertFalse(Doorbell.ring(folder.resolve("none.sock"), null));
    assertFalse(Doorbell.ring(Path.of("x".repeat(300)), null));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isForTheOwnerAlone() throws IOException {
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(address)));
  }

  @Test
  void hearsNothingButTheOneQuestion() throws IOException {
    try (SocketChannel stranger = connect()) {
      stranger.write(ByteBuffer.wrap("open the door\n".getBytes(StandardCharsets.US_ASCII)));
      // The end of the stream, or a reset for what was left unread.
      assertFalse(answered(stranger));
    }
    assertEquals(0, rung.get());
    assertTrue(Doorbell.ring(address, null));
  }

  @Test
  void showsOutAVisitorWhoSaysNothing() throws IOException {
    try (SocketChannel silent = connect()) {
      assertTrue(Doorbell.ring(address, null));
      assertFalse(answered(silent));
    }
    assertEquals(1, rung.get());
  }

  @Test
  void answersAgainAfterACrowdOfSilentVisitors() throws Exception {
    List<SocketChannel> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        crowd.add(connect());
      }
      Await.until("answered", Duration.ofSeconds(20), () -> Doorbell.ring(address, null));
    } finally {
      for (SocketChannel visitor : crowd) {
        visitor.close();
      }
    }
  }

  private void hear(@Nullable Path file) {
    if (file != null) {
      files.add(file);
    }
    rung.incrementAndGet();
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(address));
  }

  /** Waits for an answer or the end. */
  private static boolean answered(SocketChannel visitor) {
    try {
      return visitor.read(ByteBuffer.allocate(16)) > 0;
    } catch (IOException reset) {
      return false;
    }
  }
}
