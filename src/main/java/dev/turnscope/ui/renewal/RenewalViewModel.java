package dev.turnscope.ui.renewal;

import dev.turnscope.aws.signin.Unattended;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Elapsed;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Choice;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a channel's list anew shortly before its credentials expire. At most one fetch is under
 * way; a check, another choice and the person's switch end it.
 */
public final class RenewalViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Clocks clocks;
  private final Listener listener;
  private final BooleanProperty wanted;
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final Elapsed sinceLast;

  private @Nullable ChannelChoice choice;
  private @Nullable Duration dueAfter;
  private Background.@Nullable Job fetching;
  private int failures;

  /** Hears on the FX thread. */
  public interface Listener {
    /** The list has come anew. */
    void renewed(ChannelChoice choice, IceServerList list, Moment had);

    /** Something to read, once; empty: there is nothing any more. */
    void told(String sentence);
  }

  public RenewalViewModel(
      Workbench workbench, Background background, Memory memory, Clocks clocks, Listener listener) {
    this.workbench = workbench;
    this.background = background;
    this.clocks = clocks;
    this.listener = listener;
    sinceLast = new Elapsed(clocks);
    wanted = new SimpleBooleanProperty(memory.settings().choices().renewing());
    wanted.subscribe(
        (_, now) -> {
          memory.change(settings -> settings.withChoices(choices -> choices.withRenewing(now)));
          switched();
        });
  }

  /** Whether the person wants it. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Whether the list that is shown is one that can be fetched and that expires. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** Why the last try failed, in full; empty where it did not. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** A list is shown, and about to be checked. */
  public void shows(Choice of, IceServerList list, Moment had) {
    forget();
    if (of instanceof ChannelChoice channel) {
      choice = channel;
      count(list, had);
      possible.set(dueAfter != null);
    }
  }

  /** No list is shown. */
  public void forget() {
    pause();
    choice = null;
    dueAfter = null;
    failures = 0;
    trouble.set("");
    possible.set(false);
  }

  /**
   * Ends a fetch that is under way: a check fetches by itself, and another choice needs another.
   */
  public void pause() {
    if (fetching != null) {
      fetching.cancel();
      fetching = null;
    }
  }

  /** Time passes, while nothing is in the way of a fetch. */
  public void tick() {
    if (wanted.get()
        && fetching == null
        && choice != null
        && dueAfter != null
        && failures < Schedule.MOST_FAILURES
        && sinceLast.withSleep().compareTo(dueAfter) >= 0) {
      fetch(choice);
    }
  }

  private void switched() {
    pause();
    failures = 0;
    trouble.set("");
    listener.told("");
  }

  private record Fetched(IceServerList list, Moment had) {}

  private void fetch(ChannelChoice of) {
    AtomicBoolean personNeeded = new AtomicBoolean();
    Unattended nobody =
        new Unattended(
            (_, _) -> {
              personNeeded.set(true);
              return Words.of("renewal.sign-in.step");
            });
    fetching =
        background.run(
            "renew the list",
            () -> {
              IceServerList list = workbench.fetch(of, nobody, _ -> {});
              return new Fetched(list, clocks.now());
            },
            fetched -> renewed(of, fetched),
            problem -> failed(problem, personNeeded.get()));
  }

  private void renewed(ChannelChoice of, Fetched fetched) {
    fetching = null;
    failures = 0;
    trouble.set("");
    count(fetched.list(), fetched.had());
    listener.renewed(of, fetched.list(), fetched.had());
    listener.told("");
  }

  private void failed(Unavailable problem, boolean personNeeded) {
    fetching = null;
    failures = personNeeded ? Schedule.MOST_FAILURES : failures + 1;
    trouble.set(problem.sentence() + " " + problem.nextStep());
    if (personNeeded) {
      listener.told(Words.of("renewal.sign-in"));
    } else if (failures == Schedule.MOST_FAILURES) {
      listener.told(Words.of("renewal.given-up", failures));
    } else {
      if (failures == 1) {
        listener.told(Words.of("renewal.failed"));
      }
      sinceLast.restart();
      dueAfter = Schedule.pauseAfter(failures);
    }
  }

  private void count(IceServerList list, Moment had) {
    sinceLast.startFrom(had);
    dueAfter = Schedule.next(list, had.timeOfDay());
  }
}
