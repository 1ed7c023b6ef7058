package dev.turnscope.webrtc;

import dev.turnscope.webrtc.protocol.Command;
import dev.turnscope.webrtc.protocol.Report;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A worker as the loop sees it: its process, and the gatherings whose connections are open. */
final class Worker {
  private final WorkerProcess process;
  private final Map<Long, GatheringRun> open = new HashMap<>();
  private boolean ready;
  private int connections;

  Worker(WorkerProcess process) {
    this.process = process;
  }

  WorkerProcess process() {
    return process;
  }

  boolean ready() {
    return ready;
  }

  void becomesReady() {
    ready = true;
  }

  int connections() {
    return connections;
  }

  boolean idle() {
    return open.isEmpty();
  }

  boolean holds(GatheringRun run) {
    return open.containsKey(run.id());
  }

  Collection<GatheringRun> open() {
    return List.copyOf(open.values());
  }

  void gather(GatheringRun run) {
    connections++;
    open.put(run.id(), run);
    process.send(run.send());
  }

  /** Gives up what it has not begun. */
  List<GatheringRun> takeBack() {
    List<GatheringRun> back = open().stream().filter(GatheringRun::takeBack).toList();
    back.forEach(run -> open.remove(run.id()));
    return back;
  }

  void ping(GatheringRun run) {
    if (holds(run) && !run.judged()) {
      process.send(new Command.Ping(run.id()));
    }
  }

  void close(GatheringRun run) {
    process.send(new Command.Close(run.id()));
  }

  @Nullable GatheringRun find(Report.OfGathering report) {
    return open.get(report.id());
  }

  void closed(GatheringRun run) {
    open.remove(run.id());
    run.ended();
  }

  /** The process is gone, and with it what it held. */
  void lost() {
    for (GatheringRun run : open()) {
      run.crash("libwebrtc’s process ended before it had an answer.");
      closed(run);
    }
  }
}
