package dev.turnscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.testing.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OneInstanceTest {
  /** The promised half second, and what a busy machine adds. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final AtomicInteger shown = new AtomicInteger();
  @TempDir Path parent;
  private StoreFolder folder;

  @BeforeEach
  void setUp() {
    folder = new StoreFolder(parent.resolve("turnscope"));
  }

  @Test
  void isBroughtUpByTheSecondAndTheThirdStart() {
    try (OneInstance _ = claim().orElseThrow()) {
      assertTrue(claim().isEmpty());
      assertEquals(1, shown.get());
      assertTrue(claim().isEmpty());
      assertEquals(2, shown.get());
    }
  }

  @Test
  void leavesTheWindowToTheNextStartWhenItEnds() {
    claim().orElseThrow().close();

    try (OneInstance _ = claim().orElseThrow()) {
      assertTrue(claim().isEmpty());
    }
    assertFalse(Files.exists(folder.file("instance.sock")));
  }

  @Test
  void takesOverWhatAKilledProcessLeft() throws Exception {
    Process holder = OtherStart.in(folder);
    try (BufferedReader says = holder.inputReader()) {
      assertEquals("claimed", says.readLine());
      assertTrue(claim().isEmpty());
      assertEquals("asked", says.readLine());

      holder.destroyForcibly();
      assertTrue(holder.waitFor(10, TimeUnit.SECONDS));
    } finally {
      holder.destroyForcibly();
    }

    try (OneInstance _ = claim().orElseThrow()) {
      assertTrue(claim().isEmpty());
      assertEquals(1, shown.get());
    }
  }

  @Test
  void takesOverALeftSocketAndAnAddressThatIsNone() throws IOException {
    folder.create();
    try (ServerSocketChannel left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      left.bind(UnixDomainSocketAddress.of(folder.file("instance.sock")));
    }
    assertTrue(Files.exists(folder.file("instance.sock")));
    Files.write(folder.file("instance.lock"), new byte[] {0, 1, (byte) 0xff});

    try (OneInstance _ = claim().orElseThrow()) {
      assertTrue(Doorbell.ring(folder.file("instance.sock"), null));
      assertTrue(claim().isEmpty());
    }
  }

  @Test
  void doesNotWaitForAHolderThatStaysSilent() throws IOException {
    folder.create();
    try (InstanceLock lock = InstanceLock.take(folder).orElseThrow();
        ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(folder.file("instance.sock")));
      lock.tell(folder.file("instance.sock"));

      assertTimeout(SOON, () -> claim().orElseThrow().close());
    }
    assertEquals(0, shown.get());
  }

  @Test
  void doesNotWaitForAHolderThatNeverGetsReady() throws IOException {
    folder.create();
    try (InstanceLock _ = InstanceLock.take(folder).orElseThrow()) {
      assertTimeout(SOON, () -> claim().orElseThrow().close());
    }
  }

  @Test
  void waitsForAHolderThatIsJustGettingReady() throws Exception {
    folder.create();
    try (InstanceLock lock = InstanceLock.take(folder).orElseThrow()) {
      Thread ready =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (Doorbell bell =
                        Doorbell.at(folder.file("instance.sock"), _ -> shown.incrementAndGet())) {
                      lock.tell(bell.address());
                      Await.until("rung", SOON, () -> shown.get() > 0);
                    } catch (Exception failed) {
                      throw new AssertionError(failed);
                    }
                  });

      assertTrue(claim().isEmpty());
      ready.join();
    }
  }

  @Test
  void worksWhereTheFoldersPathIsTooLongForASocket() {
    folder = new StoreFolder(parent.resolve("a".repeat(100)).resolve("b".repeat(100)));

    try (OneInstance _ = claim().orElseThrow()) {
      assertFalse(Files.exists(folder.file("instance.sock")));
      assertTrue(claim().isEmpty());
      assertEquals(1, shown.get());
    }
  }

  @Test
  void letsEveryStartHaveAWindowWhereTheFolderCannotBe() throws IOException {
    folder = new StoreFolder(Files.createFile(parent.resolve("file")));

    try (OneInstance _ = claim().orElseThrow();
        OneInstance _ = claim().orElseThrow()) {
      assertEquals(0, shown.get());
    }
  }

  private Optional<OneInstance> claim() {
    return OneInstance.claim(folder, null, _ -> shown.incrementAndGet());
  }
}
