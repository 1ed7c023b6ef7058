package dev.turnscope.probe;

import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.StageResult.Outcome;
import dev.turnscope.model.Transport;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a race, each told once, as soon as it is certain.
 *
 * <p>libwebrtc looks the name up again and may connect to any address, with its certificate check
 * off: a TLS handshake is told as passed only if every address that got as far has passed it.
 */
final class RaceStages {
  private final boolean tls;
  private final StageClock clock;
  private final Consumer<StageResult> listener;
  private final Set<InetSocketAddress> connecting;
  private final Set<InetSocketAddress> shaking = new HashSet<>();
  private final Set<Stage> told = EnumSet.noneOf(Stage.class);
  private @Nullable StageResult passed;
  private @Nullable Duration due;

  RaceStages(
      List<InetSocketAddress> servers,
      Transport transport,
      StageClock clock,
      Consumer<StageResult> listener) {
    this.tls = transport == Transport.TLS;
    this.clock = clock;
    this.listener = listener;
    this.connecting = new HashSet<>(servers);
  }

  void stageEnded(InetSocketAddress server, StageResult stage) {
    boolean ok = stage.outcome() == Outcome.OK;
    if (stage.stage() == Stage.CONNECT) {
      connecting.remove(server);
      if (ok) {
        tell(stage);
        shaking.add(server);
      }
    } else if (stage.stage() == Stage.HANDSHAKE && tls) {
      shaking.remove(server);
      if (ok) {
        passed(stage);
      } else {
        tell(stage);
      }
    }
  }

  void walkEnded(InetSocketAddress server) {
    connecting.remove(server);
    shaking.remove(server);
  }

  /** Tells what the passing of time has made certain. */
  void settle() {
    StageResult last = passed;
    if (last != null && shaking.isEmpty() && (connecting.isEmpty() || isDue())) {
      tell(last);
    }
  }

  /** When {@link #settle} has more to tell at the latest, null where that waits for a stage. */
  @Nullable Duration due() {
    return awaitsHandshake() || told.contains(Stage.HANDSHAKE) ? null : due;
  }

  /** Whether a connected address has yet to show its certificate. */
  boolean awaitsHandshake() {
    return tls && !shaking.isEmpty() && !told.contains(Stage.HANDSHAKE);
  }

  /** At the end: what has not been told before. */
  void tellRest(List<StageResult> stages) {
    Set<Stage> before = EnumSet.copyOf(told);
    stages.stream().filter(stage -> !before.contains(stage.stage())).forEach(listener);
  }

  /** An address that does not even connect is waited for as long again, and no longer. */
  private void passed(StageResult stage) {
    passed = stage;
    if (due == null) {
      due = clock.asLongAgain();
    }
  }

  private boolean isDue() {
    return due != null && clock.elapsed().compareTo(due) >= 0;
  }

  private void tell(StageResult stage) {
    if (told.add(stage.stage())) {
      listener.accept(stage);
    }
  }
}
