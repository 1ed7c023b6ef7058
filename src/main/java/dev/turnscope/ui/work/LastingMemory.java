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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is kept in this user's settings folder. */
public final class LastingMemory implements Memory, AutoCloseable {
  private final SettingsStore settings;
  private final RunHistory runs;

  /**
   * Reads the folder's files, and blocks for that.
   *
   * @param problems hears what could not be read or kept, at once or later on another thread
   */
  public LastingMemory(StoreFolder folder, Clock clock, Consumer<StoreProblem> problems) {
    settings = SettingsStore.open(folder, problems);
    runs = RunHistory.open(folder, clock, problems);
  }

  @Override
  public Settings settings() {
    return settings.get();
  }

  @Override
  public void change(UnaryOperator<Settings> change) {
    settings.update(change);
  }

  @Override
  public void add(CheckReport report) {
    runs.add(report);
  }

  @Override
  public List<RunPoint> earlier(Source source, IceUri uri) {
    return runs.of(source, uri);
  }

  /** Saves what is not saved yet, within seconds. */
  @Override
  public void close() {
    runs.close();
    settings.close();
  }
}
