package dev.turnscope.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A value in memory, read from its file once and saved after each change. */
final class Stored<T> implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Saver saver;
  private volatile T value;

  private Stored(T value, StoreFile file, JsonForm<T> form, Consumer<StoreProblem> problems) {
    this.value = value;
    this.saver =
        new Saver(
            () -> file.write(StoreJson.write(form, get())),
            failure -> problems.accept(StoreProblem.unsaved(form.title(), file.path(), failure)),
            PAUSE);
  }

  /** Reads the file: blocks for as long as that takes. */
  static <T> Stored<T> open(StoreFile file, JsonForm<T> form, Consumer<StoreProblem> problems) {
    file.sweep(Clock.systemUTC());
    return new Stored<>(read(file, form, problems), file, form, problems);
  }

  T get() {
    return value;
  }

  synchronized void update(UnaryOperator<T> change) {
    T changed = change.apply(value);
    if (!changed.equals(value)) {
      value = changed;
      saver.changed();
    }
  }

  @Override
  public void close() {
    saver.close();
  }

  private static <T> T read(StoreFile file, JsonForm<T> form, Consumer<StoreProblem> problems) {
    try {
      Optional<byte[]> content = file.read();
      return content.isPresent() ? StoreJson.read(form, content.get()) : form.empty();
    } catch (IOException unusable) {
      problems.accept(setAside(file, form.title(), unusable));
      return form.empty();
    }
  }

  private static StoreProblem setAside(StoreFile file, String title, IOException unusable) {
    try {
      Path aside = file.setAside();
      return StoreProblem.setAside(title, file.path(), unusable, aside);
    } catch (IOException stays) {
      return StoreProblem.inTheWay(title, file.path(), unusable);
    }
  }
}
