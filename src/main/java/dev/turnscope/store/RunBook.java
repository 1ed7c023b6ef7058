package dev.turnscope.store;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The points of every series, the oldest first, within bounds. */
record RunBook(Map<SeriesKey, List<RunPoint>> series) {
  static final RunBook EMPTY = new RunBook(Map.of());

  /** Fifty checks of a channel with two TURN servers, as KVS's usually have. */
  static final int MOST_POINTS = 100;

  static final int MOST_SERIES = 500;
  static final Duration OLDEST = Duration.ofDays(90);

  RunBook {
    series = Map.copyOf(series);
  }

  List<RunPoint> of(SeriesKey key) {
    return series.getOrDefault(key, List.of());
  }

  /** With a check's verdicts. What was not tested has no time, and makes no point. */
  RunBook with(CheckReport report, Instant now) {
    Map<SeriesKey, List<RunPoint>> changed = new LinkedHashMap<>(series);
    for (UriResult result : report.results()) {
      if (result.verdict() != Verdict.NOT_TESTED
          && ListedUri.read(result.uri()) instanceof IceUri uri) {
        changed.merge(
            SeriesKey.of(report.source(), uri),
            List.of(point(report, uri, result)),
            (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
      }
    }
    return within(changed, now);
  }

  /** The same without what is too old or too much. */
  static RunBook within(Map<SeriesKey, List<RunPoint>> series, Instant now) {
    Instant oldest = now.minus(OLDEST);
    List<Map.Entry<SeriesKey, List<RunPoint>>> kept = new ArrayList<>();
    series.forEach(
        (key, points) -> {
          List<RunPoint> latest = latest(points, oldest);
          if (!latest.isEmpty()) {
            kept.add(Map.entry(key, latest));
          }
        });
    kept.sort(Comparator.comparing(entry -> entry.getValue().getLast().startedAt()));
    Map<SeriesKey, List<RunPoint>> bounded = new LinkedHashMap<>();
    kept.stream()
        .skip(Math.max(0, kept.size() - MOST_SERIES))
        .forEach(entry -> bounded.put(entry.getKey(), entry.getValue()));
    return new RunBook(bounded);
  }

  private static List<RunPoint> latest(List<RunPoint> points, Instant oldest) {
    List<RunPoint> young =
        points.stream()
            .filter(point -> !point.startedAt().isBefore(oldest))
            .sorted(Comparator.comparing(RunPoint::startedAt))
            .toList();
    return young.stream().skip(Math.max(0, young.size() - MOST_POINTS)).toList();
  }

  private static RunPoint point(CheckReport report, IceUri uri, UriResult result) {
    return new RunPoint(
        report.startedAt(),
        SeriesKey.server(uri),
        result.verdict(),
        result.elapsed(),
        result.cause());
  }
}
