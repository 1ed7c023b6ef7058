package dev.turnscope.ui.shell;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Source;
import dev.turnscope.ui.detail.HistoryPoint;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Memory;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What earlier checks found for a URI of the list that is shown. */
final class EarlierRuns implements Function<UriRow, List<HistoryPoint>> {
  private final Memory memory;
  private @Nullable Source source;

  EarlierRuns(Memory memory) {
    this.memory = memory;
  }

  /** A list from there is shown. */
  void shows(Source from) {
    source = from;
  }

  /** A run of another time is shown: what was checked since is not its past. */
  void showsNone() {
    source = null;
  }

  @Override
  public List<HistoryPoint> apply(UriRow row) {
    Source from = source;
    return from != null && ListedUri.read(row.text()) instanceof IceUri uri
        ? memory.earlier(from, uri).stream()
            .map(run -> new HistoryPoint(run.startedAt(), run.verdict(), run.elapsed()))
            .toList()
        : List.of();
  }
}
