package dev.turnscope.ui.source;

import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Channel;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row says of its channel. Each is empty where there is nothing to say.
 *
 * @param name the channel's
 * @param scenario what one of the lab's channels shows
 * @param status where it is not the usual one
 * @param created how long ago
 * @param createdAt to the minute
 */
record ChannelFacts(
    String name,
    String scenario,
    String status,
    String type,
    String created,
    String createdAt,
    boolean pinned) {
  private static final int DAYS_OF_MONTH = 30;
  private static final int DAYS_OF_YEAR = 365;

  /** Of a channel of AWS. */
  static ChannelFacts of(Line line, Instant now, ZoneId zone) {
    Channel channel = line.channel();
    Instant created = channel.createdAt();
    return new ChannelFacts(
        channel.name(),
        "",
        line.gone() ? Words.of("source.channels.gone") : status(channel.status()),
        type(channel.type()),
        created == null ? "" : age(Duration.between(created, now)),
        created == null ? "" : Words.of("source.channels.created", created.atZone(zone)),
        line.pinned());
  }

  /** Of a channel of the lab: only what it shows tells it from the others. */
  static ChannelFacts ofLab(Line line) {
    return new ChannelFacts(
        line.name(),
        Scenario.named(line.name()).map(Scenario::description).orElse(""),
        line.gone() ? Words.of("source.channels.gone") : "",
        "",
        "",
        "",
        line.pinned());
  }

  /** For a pointer that rests on it. */
  String whole() {
    return joined("\n", name, scenario, status, type, createdAt);
  }

  /** For a person who hears it. */
  String spoken() {
    return joined(
        ". ",
        name,
        scenario,
        status,
        type,
        createdAt,
        pinned ? Words.of("source.channels.pinned") : "");
  }

  private static String joined(String between, String... facts) {
    return Stream.of(facts).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(between));
  }

  private static String type(String type) {
    return switch (type) {
      case "SINGLE_MASTER" -> Words.of("source.channels.type.single-master");
      case "FULL_MESH" -> Words.of("source.channels.type.full-mesh");
      default -> inSmallLetters(type);
    };
  }

  private static String status(String status) {
    return switch (status) {
      case "ACTIVE" -> "";
      case "CREATING" -> Words.of("source.channels.status.creating");
      case "UPDATING" -> Words.of("source.channels.status.updating");
      case "DELETING" -> Words.of("source.channels.status.deleting");
      default -> inSmallLetters(status);
    };
  }

  /** A word that AWS has made since. */
  private static String inSmallLetters(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String age(Duration age) {
    long days = age.toDays();
    if (age.toMinutes() < 1) {
      return Words.of("source.channels.age.now");
    }
    if (age.toHours() < 1) {
      return Words.of("source.channels.age.minutes", age.toMinutes());
    }
    if (days < 1) {
      return Words.of("source.channels.age.hours", age.toHours());
    }
    if (days < 2 * DAYS_OF_MONTH) {
      return days == 1
          ? Words.of("source.channels.age.day")
          : Words.of("source.channels.age.days", days);
    }
    return days < 2 * DAYS_OF_YEAR
        ? Words.of("source.channels.age.months", days / DAYS_OF_MONTH)
        : Words.of("source.channels.age.years", days / DAYS_OF_YEAR);
  }
}
