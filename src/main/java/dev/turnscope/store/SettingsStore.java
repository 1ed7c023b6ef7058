package dev.turnscope.store;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings and their file, {@code settings.json}. Of two processes, the last writer counts. */
public final class SettingsStore implements AutoCloseable {
  private final Stored<Settings> stored;

  private SettingsStore(Stored<Settings> stored) {
    this.stored = stored;
  }

  /**
   * Reads the file, and blocks for that; no other method blocks, but for close.
   *
   * @param problems hears what went wrong, at once or later on another thread
   */
  public static SettingsStore open(StoreFolder folder, Consumer<StoreProblem> problems) {
    return new SettingsStore(
        Stored.open(new StoreFile(folder, "settings.json"), new SettingsForm(), problems));
  }

  public Settings get() {
    return stored.get();
  }

  /** Changes the settings now, and the file within a second. */
  public void update(UnaryOperator<Settings> change) {
    stored.update(change);
  }

  /** Saves what is not saved yet: within two seconds, or not at all. */
  @Override
  public void close() {
    stored.close();
  }
}
