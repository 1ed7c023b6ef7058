package dev.turnscope.ui.about;

import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.update.UpdateAnswer;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The look for a newer version: at a person’s word, or once a day where they have wished so. */
public final class UpdateViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Memory memory;
  private final InstantSource clock;
  private final Consumer<String> news;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nextStep = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable URI> page = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty daily;
  private Background.@Nullable Job looking;

  /** What can be done now. */
  public enum State {
    /** A look can begin, whatever the last one found. */
    READY,
    /** One is under way, and can be cancelled. */
    LOOKING,
    /** None can begin on this computer. */
    HINDERED
  }

  /**
   * @param news hears of a newer version that was found without being asked for
   */
  public UpdateViewModel(
      Workbench workbench,
      Background background,
      Memory memory,
      InstantSource clock,
      Consumer<String> news) {
    this.workbench = workbench;
    this.background = background;
    this.memory = memory;
    this.clock = clock;
    this.news = news;
    daily = new SimpleBooleanProperty(memory.settings().updates().daily());
    daily.subscribe(
        (_, wished) ->
            memory.change(settings -> settings.withUpdates(last -> last.withDaily(wished))));
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found, or what a look would do. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** What to do about it, empty where there is nothing to do. */
  public ReadOnlyStringProperty nextStepProperty() {
    return nextStep.getReadOnlyProperty();
  }

  /** The page of the newer version, null where none was found. */
  public ReadOnlyObjectProperty<@Nullable URI> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Whether Turnscope may look by itself, once a day. */
  public BooleanProperty dailyProperty() {
    return daily;
  }

  /** Says what a look would do, or why there can be none; an answer that is there stays. */
  public void prepare() {
    background.run(
        "what hinders to look for updates",
        () -> {
          Optional<UpdateAnswer> hindrance = workbench.updates().hindrance();
          String host = workbench.updates().host().orElse("");
          return (Runnable)
              () ->
                  hindrance.ifPresentOrElse(
                      this::show, () -> offer(Words.of("about.update.sends", host)));
        },
        Runnable::run,
        this::failed);
  }

  /** Looks now, unless that is under way. */
  public void look() {
    if (state.get() == State.READY) {
      start(this::show, this::failed);
    }
  }

  /** Ends the look that is under way. */
  public void cancel() {
    if (looking != null) {
      looking.cancel();
      end();
      prepare();
    }
  }

  /** Looks if the person wishes that and it was not done today; speaks of a newer version alone. */
  public void lookOnceADay() {
    if (daily.get() && !today().equals(memory.settings().updates().lookedOn())) {
      start(this::tell, _ -> forget());
    }
  }

  private void start(Consumer<UpdateAnswer> done, Consumer<Unavailable> failed) {
    LocalDate today = today();
    memory.change(settings -> settings.withUpdates(last -> last.withLookedOn(today)));
    forget();
    state.set(State.LOOKING);
    looking =
        background.run(
            "look for a newer version",
            () -> {
              String host = workbench.updates().host().orElse("");
              background.onFx(() -> asking(host));
              return workbench.updates().look();
            },
            answer -> {
              end();
              done.accept(answer);
            },
            fault -> {
              end();
              failed.accept(fault);
            });
  }

  private void asking(String host) {
    if (state.get() == State.LOOKING) {
      sentence.set(Words.of("about.update.looking", host));
    }
  }

  private void tell(UpdateAnswer answer) {
    if (answer instanceof UpdateAnswer.Newer newer) {
      show(answer);
      news.accept(Words.of("about.update.news", newer.version()));
    }
  }

  private void show(UpdateAnswer answer) {
    forget();
    switch (answer) {
      case UpdateAnswer.Newer newer -> {
        sentence.set(Words.of("about.update.newer", newer.version()));
        page.set(newer.page());
      }
      case UpdateAnswer.UpToDate _ -> sentence.set(Words.of("about.update.newest"));
      case UpdateAnswer.Failed failed -> failed(failed.sentence(), failed.nextStep());
      case UpdateAnswer.Forbidden forbidden -> hinder(forbidden.sentence());
      case UpdateAnswer.UnknownPlace _ -> hinder(Words.of("about.update.unknown"));
    }
  }

  private void offer(String promise) {
    if (state.get() == State.HINDERED) {
      forget();
      state.set(State.READY);
    }
    if (state.get() == State.READY && sentence.get().isEmpty()) {
      sentence.set(promise);
    }
  }

  private void hinder(String why) {
    sentence.set(why);
    state.set(State.HINDERED);
  }

  private void failed(Unavailable fault) {
    failed(fault.sentence(), fault.nextStep());
  }

  private void failed(String what, String whatToDo) {
    sentence.set(what);
    nextStep.set(whatToDo);
  }

  private void end() {
    looking = null;
    state.set(State.READY);
    forget();
  }

  private void forget() {
    sentence.set("");
    nextStep.set("");
    page.set(null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }
}
