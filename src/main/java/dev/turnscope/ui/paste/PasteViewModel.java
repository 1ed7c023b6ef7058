package dev.turnscope.ui.paste;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServerList;
import dev.turnscope.paste.PasteReader;
import dev.turnscope.paste.Pasted;
import dev.turnscope.paste.UnreadablePaste;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person gives, and what it turns out to be. It may hold passwords: it lives as long
 * as its page is open, and no longer.
 */
public final class PasteViewModel {
  /** A text area draws every line that it holds: a longer text is read, and not shown. */
  public static final int MOST_SHOWN = 50_000;

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Background background;
  private final InstantSource clock;
  private final PasteReader reader;
  private final Target target;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper hidden = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(Reading.NOTHING);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private @Nullable Pasted pasted;
  private Background.@Nullable Job job;
  private boolean filling;

  public PasteViewModel(Background background, InstantSource clock, Target target) {
    this.background = background;
    this.clock = clock;
    this.reader = new PasteReader(clock);
    this.target = target;
    text.subscribe(this::typed);
  }

  /** What a text is given to. */
  public interface Target {
    void check(IceServerList list);

    void show(CheckReport run);
  }

  /** Whether the page is to be seen. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What the person writes, or pastes into the page. */
  public StringProperty textProperty() {
    return text;
  }

  /** Why a text that is read is not shown, empty where it is. */
  public ReadOnlyStringProperty hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Opens an empty page. */
  public void open() {
    offer("");
  }

  /** Opens the page with a text; a saved run is shown at once, for there is nothing to ask. */
  public void offer(String given) {
    fill(given);
    read(() -> reader.read(given), this::taken);
    open.set(true);
  }

  /** The same with what stands in a file. */
  public void offer(Path file) {
    fill("");
    hidden.set(Words.of("paste.file", String.valueOf(file.getFileName())));
    read(() -> read(file), this::taken);
    open.set(true);
  }

  /** A text that the person put into the page, too long to be shown there. */
  public void replace(String given) {
    fill(given);
    read(() -> reader.read(given), this::made);
  }

  /** Checks the list, or shows the run; nothing while there is neither. */
  public void accept() {
    Pasted made = pasted;
    if (made == null) {
      return;
    }
    close();
    switch (made) {
      case Pasted.List(IceServerList list) -> target.check(list);
      case Pasted.Run(CheckReport run) -> target.show(run);
    }
  }

  /** Closes the page and forgets the text. */
  public void close() {
    stop();
    fill("");
    reading.set(Reading.NOTHING);
    open.set(false);
  }

  /** Time passes: the credentials of a list count down before they are checked, too. */
  public void tick() {
    if (pasted instanceof Pasted.List) {
      reading.set(Summary.of(pasted, clock.instant()));
    }
  }

  /** Something that reads a text, and may take a while. */
  @FunctionalInterface
  private interface Source {
    Pasted read() throws UnreadablePaste, IOException, InterruptedException;
  }

  private void fill(String given) {
    boolean shown = given.length() <= MOST_SHOWN;
    filling = true;
    text.set(shown ? given : "");
    filling = false;
    hidden.set(shown ? "" : Words.of("paste.hidden", given.length()));
  }

  private void typed(String now) {
    if (filling) {
      return;
    }
    hidden.set("");
    read(
        () -> {
          Thread.sleep(PAUSE);
          return reader.read(now);
        },
        this::made);
  }

  private void read(Source source, Consumer<Pasted> done) {
    stop();
    if (text.get().isBlank() && hidden.get().isEmpty()) {
      reading.set(Reading.NOTHING);
      return;
    }
    if (!reading.get().usable()) {
      reading.set(Reading.BUSY);
    }
    job = background.run("read a pasted text", () -> explained(source), done, this::unreadable);
  }

  private void stop() {
    pasted = null;
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  // What the reader throws is dropped, not chained: its sentence is all that a person is told.
  @SuppressWarnings("UnusedException")
  private static Pasted explained(Source source) throws Unavailable, InterruptedException {
    try {
      return source.read();
    } catch (UnreadablePaste unreadable) {
      throw new Unavailable(unreadable.sentence(), "");
    } catch (IOException | SecurityException unreadable) {
      throw new Unavailable(Words.of("paste.file.unreadable"), "");
    }
  }

  private Pasted read(Path file) throws UnreadablePaste, IOException {
    try (var in = Files.newInputStream(file)) {
      return reader.read(in);
    }
  }

  private void taken(Pasted made) {
    made(made);
    if (made instanceof Pasted.Run) {
      accept();
    }
  }

  private void made(Pasted made) {
    pasted = made;
    reading.set(Summary.of(made, clock.instant()));
  }

  private void unreadable(Unavailable problem) {
    reading.set(Reading.unreadable((problem.sentence() + " " + problem.nextStep()).strip()));
  }
}
