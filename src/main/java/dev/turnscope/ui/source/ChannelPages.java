package dev.turnscope.ui.source;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.kvs.ChannelPage;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a place, fetched page by page up to a bound. Behind the bound AWS is asked for
 * those that begin with a text.
 */
final class ChannelPages {
  /** So many are fetched unasked; more than that nobody searches here. */
  static final int MOST = 20_000;

  /** A pause in typing: KVS allows 50 ListSignalingChannels calls a second in an account. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Workbench workbench;
  private final Background background;
  private final Runnable changed;

  private @Nullable Place place;
  private State state = State.COMPLETE;
  private ChannelIndex index = ChannelIndex.EMPTY;
  private ChannelIndex fetched = ChannelIndex.EMPTY;
  private @Nullable Unavailable problem;
  private @Nullable String refused;
  private @Nullable SlowDown slowed;
  private int question;
  private Runnable again = () -> {};
  private Background.@Nullable Job job;

  /**
   * @param changed hears on the FX thread that there is more, or that there will be no more
   */
  ChannelPages(Workbench workbench, Background background, Runnable changed) {
    this.workbench = workbench;
    this.background = background;
    this.changed = changed;
  }

  /** How far it is. */
  enum State {
    LOADING,
    COMPLETE,
    /** There are more than the bound. */
    CUT,
    FAILED
  }

  private record Fetched(ChannelIndex index, @Nullable String next) {}

  @Nullable Place place() {
    return place;
  }

  State state() {
    return state;
  }

  /** What has arrived. */
  ChannelIndex index() {
    return index;
  }

  /** Why there is no more, null where nothing failed. */
  @Nullable Unavailable problem() {
    return problem;
  }

  /** For what AWS is asked again just now, null where it is not. */
  @Nullable SlowDown slowed() {
    return slowed;
  }

  /** Looks elsewhere; nowhere for null. */
  void lookAt(@Nullable Place elsewhere) {
    if (Objects.equals(place, elsewhere)) {
      return;
    }
    place = elsewhere;
    index = ChannelIndex.EMPTY;
    refused = null;
    if (elsewhere == null) {
      stop(State.COMPLETE);
      changed.run();
    } else {
      fetch(elsewhere, ChannelIndex.EMPTY, null);
    }
  }

  /** Asks once more for what failed. What has arrived stays until then. */
  void retry() {
    if (problem != null) {
      again.run();
    }
  }

  /** Where there are more than the bound: looks for those that begin so. */
  void seek(String prefix) {
    Place asked = place;
    if (state != State.CUT || asked == null) {
      return;
    }
    stop(State.CUT);
    again = () -> seek(prefix);
    ChannelIndex before = fetched;
    Consumer<SlowDown> hearer = hearer();
    job =
        background.run(
            "look for channels",
            () -> {
              Thread.sleep(PAUSE);
              return before.plus(workbench.channels(asked, prefix, null, hearer).channels(), true);
            },
            found -> {
              index = found;
              slowed = null;
              changed.run();
            },
            unavailable -> failed(unavailable, State.CUT));
  }

  private void fetch(Place asked, ChannelIndex before, @Nullable String token) {
    stop(State.LOADING);
    Consumer<SlowDown> hearer = hearer();
    job =
        background.run(
            "list channels",
            () -> {
              ChannelPage page = workbench.channels(asked, "", token, hearer);
              return new Fetched(before.plus(page.channels(), !asked.lab()), page.nextToken());
            },
            more -> arrived(asked, more),
            unavailable -> refused(asked, token, unavailable));
    changed.run();
  }

  private void arrived(Place asked, Fetched more) {
    slowed = null;
    fetched = more.index();
    index = fetched;
    if (more.next() != null && index.size() < MOST) {
      fetch(asked, fetched, more.next());
    } else {
      state = more.next() == null ? State.COMPLETE : State.CUT;
      changed.run();
    }
  }

  /** Of the question that is asked now: whoever hears of another one's wait is not misled. */
  private Consumer<SlowDown> hearer() {
    int asked = question;
    return slow ->
        background.onFx(
            () -> {
              if (asked == question) {
                slowed = slow;
                changed.run();
              }
            });
  }

  /** The next try goes on at the same page; one that fails twice may have an old token. */
  private void refused(Place asked, @Nullable String token, Unavailable unavailable) {
    boolean twice = token == null || token.equals(refused) || unavailable.listLost();
    ChannelIndex before = index;
    again =
        twice ? () -> fetch(asked, ChannelIndex.EMPTY, null) : () -> fetch(asked, before, token);
    refused = token;
    failed(unavailable, State.FAILED);
  }

  private void failed(Unavailable unavailable, State now) {
    state = now;
    slowed = null;
    problem = unavailable;
    changed.run();
  }

  private void stop(State now) {
    if (job != null) {
      job.cancel();
    }
    question++;
    slowed = null;
    state = now;
    problem = null;
  }
}
