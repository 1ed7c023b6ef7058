package dev.turnscope.webrtc.worker;

import dev.turnscope.webrtc.protocol.Command;
import dev.turnscope.webrtc.protocol.Report;
import dev.turnscope.webrtc.protocol.Wire;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The worker process: commands on standard input, reports on standard output. */
public final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] arguments) {
    // Whatever prints from now on must not reach the protocol.
    System.setOut(System.err);
    Outbox outbox = new Outbox(new FileOutputStream(FileDescriptor.out));
    Thread.ofPlatform().daemon().name("warm-up").start(WorkerMain::warmUp);
    try {
      Connections connections = new Connections(Libwebrtc.load(), outbox, Pulse.start());
      UnpackedLibrary.removeFolder();
      outbox.send(new Report.Ready());
      serve(connections, outbox);
      connections.closeAll();
    } catch (UnsatisfiedLinkError | RuntimeException | ExceptionInInitializerError failure) {
      outbox.send(new Report.Unavailable(LoadFailure.sentence(failure)));
    } finally {
      // Java waits 0.3 s for libwebrtc's threads before it halts; the supervisor need not.
      outbox.close();
      // An orderly exit can crash: libwebrtc's threads are still attached.
      Runtime.getRuntime().halt(0);
    }
  }

  /** Loads the JSON code while libwebrtc is unpacked, not at the first gathering. */
  private static void warmUp() {
    Wire.readCommand("{\"command\":\"gather\",\"id\":0,\"uri\":\"\",\"username\":\"\"}");
    Wire.write(new Report.Closed(0));
  }

  private static void serve(Connections connections, Outbox outbox) {
    try (BufferedReader commands =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = commands.readLine(); line != null; line = commands.readLine()) {
        Wire.readCommand(line).ifPresent(command -> obey(command, connections));
      }
    } catch (IOException parentIsGone) {
      outbox.silence();
    }
  }

  private static void obey(Command command, Connections connections) {
    switch (command) {
      case Command.Gather gather -> connections.gather(gather);
      case Command.Ping ping -> connections.ping(ping.id());
      case Command.Close close -> connections.close(close.id());
    }
  }
}
