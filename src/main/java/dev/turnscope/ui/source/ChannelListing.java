package dev.turnscope.ui.source;

import dev.turnscope.model.Channel;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Heading;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that answer a query: pinned and recent channels first, then the others, the best matches
 * before the rest. No two are equal: to compare ten thousand rows is not for the FX thread.
 */
final class ChannelListing {
  static final ChannelListing EMPTY = new ChannelListing(ChannelQuery.ALL, List.of());

  private final ChannelQuery query;
  private final List<ChannelRow> rows;
  private final Map<String, Integer> places = new HashMap<>();

  private ChannelListing(ChannelQuery query, List<ChannelRow> rows) {
    this.query = query;
    this.rows = rows;
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at) instanceof Line line) {
        places.put(line.name(), at);
      }
    }
  }

  /**
   * Searches: too much work for the FX thread.
   *
   * @param whole whether the index is all there is
   */
  static ChannelListing of(
      ChannelIndex index, ChannelQuery query, ChannelShelf shelf, boolean whole) {
    List<ChannelRow> rows = new ArrayList<>(index.size());
    add(
        rows,
        Words.of("source.channels.pinned"),
        remembered(shelf.pinned(), true, index, query, whole));
    add(
        rows,
        Words.of("source.channels.recent"),
        remembered(shelf.recent(), false, index, query, whole));
    List<Line> others = others(index, query, shelf);
    if (rows.isEmpty()) {
      rows.addAll(others);
    } else {
      add(rows, Words.of("source.channels.others"), others);
    }
    return new ChannelListing(query, rows);
  }

  ChannelQuery query() {
    return query;
  }

  List<ChannelRow> rows() {
    return rows;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether there is nothing to choose: what is typed is the one channel that matches. */
  boolean settled() {
    List<Line> lines = lines().limit(2).toList();
    return lines.size() == 1
        && (lines.getFirst().name().equals(query.text())
            || lines.getFirst().channel().arn().equals(query.text()));
  }

  Stream<Line> lines() {
    return rows.stream().filter(Line.class::isInstance).map(Line.class::cast);
  }

  /** Where a channel stands, negative where it does not. */
  int indexOf(String name) {
    return places.getOrDefault(name, -1);
  }

  /** Whether a channel stands here too, pinned or not as it is there. */
  boolean has(String name, boolean pinned) {
    int at = indexOf(name);
    return at >= 0 && rows.get(at) instanceof Line line && line.pinned() == pinned;
  }

  private static void add(List<ChannelRow> rows, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      rows.add(new Heading(heading));
      rows.addAll(lines);
    }
  }

  private static List<Line> remembered(
      List<String> names, boolean pinned, ChannelIndex index, ChannelQuery query, boolean whole) {
    return names.stream()
        .map(name -> remembered(name, pinned, index.named(name), query, whole))
        .filter(Objects::nonNull)
        .toList();
  }

  /** It is there before its page is. */
  private static @Nullable Line remembered(
      String name,
      boolean pinned,
      @Nullable ListedChannel known,
      ChannelQuery query,
      boolean whole) {
    boolean arn = name.startsWith("arn:");
    ListedChannel listed =
        known != null ? known : ListedChannel.of(new Channel(name, arn ? name : "", "", "", null));
    return query.rank(listed) < 0
        ? null
        : new Line(listed.channel(), pinned, known == null && whole && !arn, query);
  }

  private static List<Line> others(ChannelIndex index, ChannelQuery query, ChannelShelf shelf) {
    List<List<Line>> ranked =
        Stream.generate(() -> (List<Line>) new ArrayList<Line>())
            .limit(ChannelQuery.RANKS)
            .toList();
    for (ListedChannel listed : index.all()) {
      int rank = query.rank(listed);
      if (rank >= 0 && !shelf.has(listed.channel().name())) {
        ranked.get(rank).add(new Line(listed.channel(), false, false, query));
      }
    }
    return ranked.stream().flatMap(List::stream).toList();
  }
}
