package dev.turnscope.webrtc;

import dev.turnscope.webrtc.protocol.Command;
import dev.turnscope.webrtc.protocol.Report;
import dev.turnscope.webrtc.protocol.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The worker's process and its three streams.
 *
 * <p>Each stream has a platform thread: a virtual one that waits on a pipe holds its carrier, and
 * the scheduler starts another in its place, so it would save nothing.
 */
final class WorkerProcess {
  /** The end of the queue: close the worker's standard input. */
  private static final Optional<Command> END = Optional.empty();

  private final Process process;
  private final WorkerFolder folder;
  private final BlockingQueue<Optional<Command>> commands = new LinkedBlockingQueue<>();
  private final CountDownLatch gone = new CountDownLatch(1);

  private WorkerProcess(Process process, WorkerFolder folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Starts the process; it is heard from {@link #listen} on. */
  static WorkerProcess start() throws IOException {
    WorkerFolder folder = WorkerFolder.create();
    try {
      return new WorkerProcess(WorkerCommand.in(folder).start(), folder);
    } catch (IOException noJava) {
      folder.delete();
      throw noJava;
    }
  }

  /**
   * @param onReport called from the process's own thread, as {@code onExit} after the last report
   */
  void listen(Consumer<Report> onReport, Runnable onExit) {
    thread("reports", () -> read(onReport, onExit));
    thread("commands", this::write);
    thread("noise", this::drain);
  }

  /** Never blocks, even when the worker hangs. */
  void send(Command command) {
    commands.add(Optional.of(command));
  }

  /** Lets the worker close its connections and end by itself. */
  void end() {
    commands.add(END);
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Whether process and folder are gone. */
  boolean awaitExit(Duration within) throws InterruptedException {
    return gone.await(within.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void thread(String name, Runnable task) {
    Thread.ofPlatform().daemon().name("webrtc-worker-" + name).start(task);
  }

  private void read(Consumer<Report> onReport, Runnable onExit) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Wire.readReport(line).ifPresent(onReport);
      }
    } catch (IOException ended) {
      // The exit below tells it.
    }
    process.destroyForcibly().onExit().join();
    folder.delete();
    commands.add(END);
    onExit.run();
    gone.countDown();
  }

  private void write() {
    try (OutputStream stream = process.getOutputStream()) {
      for (Optional<Command> next = commands.take(); next.isPresent(); next = commands.take()) {
        stream.write(Wire.write(next.get()));
        stream.flush();
      }
    } catch (IOException ended) {
      // The end of its standard output tells it.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Read, so that the worker never waits for it, and dropped: nobody checked it for secrets. */
  private void drain() {
    try (InputStream noise = process.getErrorStream()) {
      noise.transferTo(OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // So is the noise.
    }
  }
}
