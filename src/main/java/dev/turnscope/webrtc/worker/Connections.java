package dev.turnscope.webrtc.worker;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.RefusedUri;
import dev.turnscope.webrtc.protocol.Admission;
import dev.turnscope.webrtc.protocol.Command;
import dev.turnscope.webrtc.protocol.Report;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The peer connections of this process. One thread calls into libwebrtc, none of its own. */
final class Connections {
  /** A connection settles, then closes in milliseconds; the process ends even when one does not. */
  private static final Duration LAST_CLOSE = Connection.SETTLE.plusSeconds(1);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("libwebrtc-calls").factory());
  private final Map<Long, Connection> open = new HashMap<>();
  private final CountDownLatch allClosed = new CountDownLatch(1);
  private final Libwebrtc libwebrtc;
  private final Outbox outbox;
  private final Pulse pulse;
  private boolean ending;

  Connections(Libwebrtc libwebrtc, Outbox outbox, Pulse pulse) {
    this.libwebrtc = libwebrtc;
    this.outbox = outbox;
    this.pulse = pulse;
  }

  void gather(Command.Gather gather) {
    thread.execute(() -> begin(gather));
  }

  /** What is closed needs no answer: it has its verdict. */
  void ping(long id) {
    thread.execute(() -> Optional.ofNullable(open.get(id)).ifPresent(Connection::answerPing));
  }

  void close(long id) {
    thread.execute(() -> end(id));
  }

  /**
   * Closes every connection, as gently as a single one, so that no allocation outlives the process.
   */
  void closeAll() {
    thread.execute(
        () -> {
          ending = true;
          List.copyOf(open.values()).forEach(Connection::close);
          endIfAllClosed();
        });
    try {
      allClosed.await(LAST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException endingAnyway) {
      thread.shutdownNow();
    }
  }

  private void closed(long id) {
    open.remove(id);
    endIfAllClosed();
  }

  private void endIfAllClosed() {
    if (ending && open.isEmpty()) {
      allClosed.countDown();
    }
  }

  private void begin(Command.Gather gather) {
    Credentials credentials = credentials(gather);
    switch (ListedUri.read(gather.uri())) {
      case RefusedUri refused -> refuse(gather.id(), refused.problem());
      case IceUri uri -> {
        Optional<Admission.Refusal> refusal = Admission.refusal(uri, credentials);
        if (refusal.isPresent()) {
          refuse(gather.id(), refusal.get().sentence());
        } else {
          begin(gather.id(), uri, credentials);
        }
      }
    }
  }

  private void begin(long id, IceUri uri, @Nullable Credentials credentials) {
    Connection connection = new Connection(id, thread, outbox, pulse, () -> closed(id));
    open.put(id, connection);
    try {
      connection.gather(libwebrtc.connect(uri, credentials, connection));
    } catch (RuntimeException rejected) {
      open.remove(id);
      refuse(id, "libwebrtc did not take this server.");
    }
  }

  private void end(long id) {
    Connection connection = open.get(id);
    if (connection == null) {
      outbox.send(new Report.Closed(id));
    } else {
      connection.close();
    }
  }

  private void refuse(long id, String sentence) {
    outbox.send(new Report.Refused(id, sentence));
  }

  private static @Nullable Credentials credentials(Command.Gather gather) {
    return gather.username() == null || gather.password() == null
        ? null
        : new Credentials(gather.username(), gather.password());
  }
}
