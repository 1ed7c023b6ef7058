package dev.turnscope.store;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Source;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The verdicts and times of earlier checks and their file, {@code runs.json}. */
public final class RunHistory implements AutoCloseable {
  private final Stored<RunBook> stored;
  private final Clock clock;

  private RunHistory(Stored<RunBook> stored, Clock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * Reads the file, and blocks for that; no other method blocks, but for close.
   *
   * @param problems hears what went wrong, at once or later on another thread
   */
  public static RunHistory open(StoreFolder folder, Clock clock, Consumer<StoreProblem> problems) {
    return new RunHistory(
        Stored.open(new StoreFile(folder, "runs.json"), new RunsForm(clock), problems), clock);
  }

  /** Keeps a finished check's verdicts and times, and nothing else of it. */
  public void add(CheckReport report) {
    stored.update(book -> book.with(report, clock.instant()));
  }

  /**
   * What earlier checks found for a URI, the oldest first: for the URIs of its channel with the
   * same scheme and transport, for KVS names its servers anew with every list; where the source has
   * no channel, for this URI alone.
   */
  public List<RunPoint> of(Source source, IceUri uri) {
    return stored.get().of(SeriesKey.of(source, uri));
  }

  /** Saves what is not saved yet: within two seconds, or not at all. */
  @Override
  public void close() {
    stored.close();
  }
}
