package dev.turnscope.ui.servers;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A URI of the list and what is known of it by now. */
public final class UriRow implements Row {
  private static final String STARTING = Words.of("servers.uri.starting");
  private static final String WAITING = Words.of("servers.uri.waiting");

  private final int index;
  private final int server;
  private final ListedUri uri;
  private final TimeAxis axis;
  private final ReadOnlyObjectWrapper<@Nullable UriResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.BUSY);
  private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(STARTING);
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Timeline> timeline =
      new ReadOnlyObjectWrapper<>(Timeline.EMPTY);
  private final ObservableList<StageResult> stages = FXCollections.observableArrayList();
  private final ObservableList<IceCandidate> candidates = FXCollections.observableArrayList();
  private final ObservableValue<String> spoken =
      Bindings.createStringBinding(this::inWords, word, result);
  private Duration elapsed = Duration.ZERO;

  UriRow(CheckPlan.Item item, TimeAxis axis) {
    index = item.index();
    server = item.server();
    uri = item.uri();
    this.axis = axis;
  }

  /** The row for a person who hears it: the time only once it stands still. */
  ObservableValue<String> spoken() {
    return spoken;
  }

  int server() {
    return server;
  }

  public String text() {
    return uri.text();
  }

  /** Null of a URI that was refused. */
  public @Nullable Transport transport() {
    return uri instanceof IceUri ice ? ice.transport() : null;
  }

  /** Whether it is a TURN server's: a STUN server only tells an address. */
  public boolean relays() {
    return uri instanceof IceUri ice && ice.relays();
  }

  /** Null until there is a verdict. */
  public ReadOnlyObjectProperty<@Nullable UriResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Tone> toneProperty() {
    return tone.getReadOnlyProperty();
  }

  /** The verdict, or what goes on. */
  public ReadOnlyStringProperty wordProperty() {
    return word.getReadOnlyProperty();
  }

  /** The time to the verdict, or that has passed so far. */
  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /** The relayed transport address; of a STUN URI the server-reflexive one. */
  public ReadOnlyStringProperty addressProperty() {
    return address.getReadOnlyProperty();
  }

  /** What the time went into, so far or in all. */
  public ReadOnlyObjectProperty<Timeline> timelineProperty() {
    return timeline.getReadOnlyProperty();
  }

  /** The axis that this row's timeline lies on, as every other row's of the check. */
  TimeAxis axis() {
    return axis;
  }

  public ObservableList<StageResult> stages() {
    return stages;
  }

  public ObservableList<IceCandidate> candidates() {
    return candidates;
  }

  /** Whether a person wants to look here first. DTLS that nothing can test is no trouble. */
  boolean inTrouble() {
    UriResult judged = result.get();
    return judged != null
        && judged.verdict() != Verdict.WORKS
        && judged.cause() != Cause.UNSUPPORTED_TRANSPORT;
  }

  /** Whether this is the same place in a list fetched again. */
  boolean standsWhere(UriRow other) {
    return server == other.server && index == other.index && transport() == other.transport();
  }

  void tick(Duration sinceStart) {
    if (result.get() == null) {
      time.set(Texts.millis(sinceStart.minusNanos(sinceStart.toNanos() % 100_000_000)));
      elapsed = sinceStart;
      draw();
    }
  }

  void stageEnded(StageResult stage) {
    stages.add(stage);
    if (result.get() == null && stage.outcome() == StageResult.Outcome.OK) {
      word.set(after(stage.stage()));
    }
    draw();
  }

  void gathered(IceCandidate candidate) {
    candidates.add(candidate);
    draw();
  }

  void credentialsEnded() {
    word.set(Words.of("servers.uri.fresh-list"));
  }

  void begun() {
    stages.clear();
    candidates.clear();
    word.set(STARTING);
    draw();
  }

  void judged(UriResult judged) {
    stages.setAll(judged.probe().stages());
    candidates.setAll(judged.webrtc().candidates());
    address.set(addressOf(judged));
    tone.set(Tone.of(judged.verdict()));
    time.set(judged.verdict() == Verdict.NOT_TESTED ? "" : Texts.millis(judged.elapsed()));
    elapsed = judged.elapsed();
    draw();
    word.set(Texts.verdict(judged));
    result.set(judged);
  }

  private void draw() {
    timeline.set(Timeline.of(stages, elapsed, tone.get(), relayed()));
  }

  /** When libwebrtc had from the server what the URI is listed for. */
  private @Nullable Duration relayed() {
    String wanted = relays() ? "relay" : "srflx";
    return candidates.stream()
        .filter(candidate -> candidate.type().equals(wanted))
        .findFirst()
        .map(candidate -> Duration.ofMillis(candidate.elapsedMs()))
        .orElse(null);
  }

  private String after(Stage stage) {
    return switch (stage) {
      case DNS ->
          transport() == Transport.TCP || transport() == Transport.TLS
              ? Words.of("servers.uri.connecting")
              : WAITING;
      case CONNECT -> transport() == Transport.TLS ? Words.of("servers.uri.handshake") : WAITING;
      case HANDSHAKE, BINDING, CHALLENGE, ALLOCATE, PERMISSION, DATA -> WAITING;
    };
  }

  private String inWords() {
    return result.get() == null || time.get().isEmpty()
        ? Words.of("servers.uri.spoken", text(), word.get())
        : Words.of("servers.uri.spoken.judged", text(), word.get(), time.get());
  }

  private static String addressOf(UriResult judged) {
    if (judged.relayedAddress() != null) {
      return judged.relayedAddress();
    }
    return judged.verdict() != Verdict.WORKS
        ? ""
        : judged.webrtc().candidates().stream()
            .filter(candidate -> candidate.type().equals("srflx"))
            .map(IceCandidate::address)
            .findFirst()
            .or(() -> Optional.ofNullable(judged.probe().reflexiveAddress()))
            .orElse("");
  }
}
