package dev.turnscope.store;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The earlier runs as JSON. A point that is broken is left out alone. */
final class RunsForm implements JsonForm<RunBook> {
  private final Clock clock;

  RunsForm(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String title() {
    return "earlier runs";
  }

  @Override
  public RunBook empty() {
    return RunBook.EMPTY;
  }

  @Override
  public boolean forPersons() {
    return false;
  }

  @Override
  public RunBook read(JsonNode root) {
    Map<SeriesKey, List<RunPoint>> series = new LinkedHashMap<>();
    for (JsonNode one : root.path("series")) {
      List<RunPoint> points = new ArrayList<>();
      for (JsonNode node : one.path("points")) {
        point(node).ifPresent(points::add);
      }
      one.path("key").stringValueOpt().ifPresent(key -> series.put(new SeriesKey(key), points));
    }
    return RunBook.within(series, clock.instant());
  }

  @Override
  public void write(RunBook book, ObjectNode root) {
    ArrayNode array = root.putArray("series");
    book.series()
        .forEach(
            (key, points) -> {
              ObjectNode one = array.addObject();
              one.put("key", key.text());
              ArrayNode written = one.putArray("points");
              points.forEach(point -> write(point, written.addObject()));
            });
  }

  private static Optional<RunPoint> point(JsonNode node) {
    Optional<Verdict> verdict = Members.choice(node, "verdict", Verdict.class);
    int elapsed = node.path("elapsedMs").intValue(-1);
    if (verdict.isEmpty() || elapsed < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RunPoint(
              Instant.parse(node.path("startedAt").stringValue("")),
              node.path("server").stringValue(""),
              verdict.get(),
              Duration.ofMillis(elapsed),
              Members.choice(node, "cause", Cause.class).orElse(null)));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  private static void write(RunPoint point, ObjectNode node) {
    node.put("startedAt", point.startedAt().toString());
    node.put("server", point.server());
    node.put("verdict", point.verdict().word());
    node.put("elapsedMs", point.elapsed().toMillis());
    node.put("cause", point.cause() == null ? null : point.cause().word());
  }
}
