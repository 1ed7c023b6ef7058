package dev.turnscope.ui.work;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Source;
import dev.turnscope.store.RunHistory;
import dev.turnscope.store.RunPoint;
import dev.turnscope.store.Settings;
import dev.turnscope.store.SettingsStore;
import dev.turnscope.store.StoreFolder;
import dev.turnscope.store.StoreProblem;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is kept in this user's settings folder. */
public final class LastingMemory implements Memory, AutoCloseable {
  private final CompletableFuture<SettingsStore> settings;
  private final CompletableFuture<RunHistory> runs;

  /**
   * Begins to read the folder's files, while the window gets ready: the first to ask waits for
   * that.
   *
   * @param problems hears what could not be read or kept, at once or later on another thread
   */
  public LastingMemory(StoreFolder folder, Clock clock, Consumer<StoreProblem> problems) {
    settings = begun(() -> SettingsStore.open(folder, problems));
    runs = begun(() -> RunHistory.open(folder, clock, problems));
  }

  @Override
  public Settings settings() {
    return settings.join().get();
  }

  @Override
  public void change(UnaryOperator<Settings> change) {
    settings.join().update(change);
  }

  @Override
  public void add(CheckReport report) {
    runs.join().add(report);
  }

  @Override
  public List<RunPoint> earlier(Source source, IceUri uri) {
    return runs.join().of(source, uri);
  }

  /** Saves what is not saved yet, within seconds. */
  @Override
  public void close() {
    runs.join().close();
    settings.join().close();
  }

  private static <T> CompletableFuture<T> begun(Supplier<T> reading) {
    return CompletableFuture.supplyAsync(
        reading, task -> Thread.ofVirtual().name("read-memory").start(task));
  }
}
