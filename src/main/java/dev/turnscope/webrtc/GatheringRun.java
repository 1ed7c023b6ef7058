package dev.turnscope.webrtc;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.webrtc.protocol.Command;
import dev.turnscope.webrtc.protocol.Report;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One gathering from its request to its verdict. All but {@link #result} is the loop's. */
final class GatheringRun {
  /**
   * A quarter of the deadline: libwebrtc makes an allocation in some milliseconds of its own, and
   * what the network takes passes also while the process stands still.
   */
  private static final int LEAST_SHARE = 4;

  private final long id;
  private final IceUri uri;
  private final @Nullable Credentials credentials;
  private final Duration deadline;
  private final Consumer<IceCandidate> listener;
  private final GatheringLog log;
  private final CompletableFuture<WebrtcResult> result = new CompletableFuture<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private long sentAt;
  private boolean sent;
  private boolean begun;
  private boolean takenBack;
  private @Nullable Duration workerRan;
  private boolean overdue;
  private boolean judged;
  private boolean closing;

  GatheringRun(
      long id,
      IceUri uri,
      @Nullable Credentials credentials,
      Duration deadline,
      Consumer<IceCandidate> listener) {
    this.id = id;
    this.uri = uri;
    this.credentials = credentials;
    this.deadline = deadline;
    this.listener = listener;
    this.log = new GatheringLog(uri, Redaction.of(credentials));
  }

  long id() {
    return id;
  }

  Duration deadline() {
    return deadline;
  }

  CompletableFuture<WebrtcResult> result() {
    return result;
  }

  CompletableFuture<Void> closed() {
    return closed;
  }

  /** Its worker has closed the connection, or is gone with it. */
  void ended() {
    closed.completeAsync(() -> null);
  }

  /** Whether the worker has told that libwebrtc has begun. */
  boolean begun() {
    return begun;
  }

  /**
   * Undoes {@link #send} where nothing came of it, so that another worker can take the gathering:
   * once, and not when there is a result.
   */
  boolean takeBack() {
    boolean fresh = !judged && !begun && !takenBack;
    if (fresh) {
      takenBack = true;
      sent = false;
    }
    return fresh;
  }

  boolean judged() {
    return judged;
  }

  /** Whether this is the first order to close its connection. */
  boolean beginsClosing() {
    boolean first = !closing;
    closing = true;
    return first;
  }

  /** The command for the worker. The time runs from here: a slow start is not the server's. */
  Command.Gather send() {
    sent = true;
    sentAt = System.nanoTime();
    return Command.Gather.of(id, uri, uri.relays() ? credentials : null);
  }

  void hear(Report.OfGathering report) {
    begun |= report instanceof Report.Started;
    if (judged) {
      return;
    }
    switch (report) {
      case Report.Started _ -> {}
      case Report.Alive alive -> proveAlive(Duration.ofMillis(alive.ranMs()));
      case Report.Candidate candidate -> CandidateLine.read(candidate).ifPresent(this::hear);
      case Report.Error error -> log.add(error);
      case Report.Complete _ -> complete();
      case Report.Refused refused -> judge(Verdict.NOT_TESTED, null, refused.sentence());
      case Report.Closed _ -> crash("libwebrtc closed the connection by itself.");
    }
  }

  /** Silence is the server's only where the worker has proved that it is there to hear. */
  void deadlinePassed() {
    overdue = true;
    if (!begun) {
      crash("libwebrtc did not begin within the deadline.");
    } else if (log.atDeadline() != Verdict.NO_ANSWER) {
      judge(log.atDeadline(), null, "");
    } else if (workerRan != null) {
      judgeSilence(workerRan);
    }
  }

  /** A worker that hardly ran may have had an answer to hear. */
  private void judgeSilence(Duration ran) {
    if (ran.compareTo(deadline.dividedBy(LEAST_SHARE)) < 0) {
      crash(
          "libwebrtc’s process was held up: of %d ms it ran for %d ms. This computer is too busy, or"
                  .formatted(deadline.toMillis(), ran.toMillis())
              + " something stopped it.");
    } else {
      judge(Verdict.NO_ANSWER, null, "");
    }
  }

  void pingUnanswered() {
    crash("libwebrtc’s process did not answer.");
  }

  void crash(String sentence) {
    judge(Verdict.NOT_TESTED, Cause.ENGINE_CRASHED, sentence);
  }

  void unavailable(String sentence) {
    judge(Verdict.NOT_TESTED, Cause.ENGINE_UNAVAILABLE, sentence);
  }

  void cancelled() {
    judge(Verdict.NOT_TESTED, Cause.CANCELLED, "");
  }

  private void proveAlive(Duration ran) {
    workerRan = ran;
    if (overdue) {
      deadlinePassed();
    }
  }

  /**
   * The worker's own clock begins when it has made its connection: the person's wait does before.
   */
  private void hear(IceCandidate told) {
    IceCandidate candidate = told.at(sinceSent());
    log.add(candidate);
    try {
      listener.accept(candidate);
    } catch (RuntimeException listenersOwn) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, listenersOwn);
    }
    if (log.isSuccess(candidate)) {
      judge(Verdict.WORKS, null, "");
    }
  }

  private void complete() {
    if (log.isMute()) {
      judge(
          Verdict.NOT_TESTED,
          Cause.NO_CANDIDATE,
          "libwebrtc names no server-reflexive address where there is no NAT, nor where this"
              + " machine lacks the server’s address family.");
    } else {
      judge(log.atCompletion(), null, "");
    }
  }

  private void judge(Verdict verdict, @Nullable Cause cause, String note) {
    if (judged) {
      return;
    }
    judged = true;
    if (!sent) {
      ended();
    }
    WebrtcResult value =
        new WebrtcResult(verdict, cause, sinceSent(), log.candidates(), log.errors(), note);
    // What follows the result is not the loop's time to spend.
    Thread.ofVirtual().name("webrtc-result").start(() -> result.complete(value));
  }

  private Duration sinceSent() {
    return sent ? Duration.ofNanos(System.nanoTime() - sentAt) : Duration.ZERO;
  }
}
