package dev.turnscope.ui.paste;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.RefusedUri;
import dev.turnscope.paste.Pasted;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was read of a text, in a sentence: never a username or a password. */
final class Summary {
  private Summary() {}

  static Reading of(Pasted pasted, Instant now) {
    return switch (pasted) {
      case Pasted.List(IceServerList list) ->
          new Reading(Reading.Kind.LIST, list(list, now), problems(list));
      case Pasted.Run(CheckReport run) ->
          new Reading(
              Reading.Kind.RUN,
              Words.of(
                  "paste.run",
                  run.startedAt().atZone(ZoneId.systemDefault()),
                  run.conclusion().headline()),
              List.of());
    };
  }

  private static String list(IceServerList list, Instant now) {
    int servers = list.servers().size();
    String counted =
        servers == 1 ? Words.of("paste.servers.one") : Words.of("paste.servers.many", servers);
    List<ListedUri> uris =
        list.servers().stream().flatMap(server -> server.uris().stream()).toList();
    int all = uris.size();
    int usable = (int) uris.stream().filter(IceUri.class::isInstance).count();
    String validity = validity(list, now);
    if (usable < all) {
      return Words.of("paste.list.in-part", counted, usable, all, validity);
    }
    return Words.of(
        "paste.list",
        counted,
        all == 1 ? Words.of("paste.uris.one") : Words.of("paste.uris.many", all),
        validity);
  }

  /** Of several credentials, those that end first. */
  private static String validity(IceServerList list, Instant now) {
    if (list.servers().stream().allMatch(server -> server.credentials() == null)) {
      return Words.of("paste.credentials.none");
    }
    return list.servers().stream()
        .filter(server -> server.credentials() != null)
        .flatMap(server -> end(server, list.fetchedAt()).stream())
        .min(Comparator.naturalOrder())
        .map(end -> left(Duration.between(now, end)))
        .orElse(Words.of("paste.credentials.unknown"));
  }

  private static String left(Duration left) {
    return left.isPositive()
        ? Words.of("paste.credentials.left", Texts.countdown(left))
        : Words.of("paste.credentials.expired");
  }

  private static Optional<Instant> end(IceServer server, Instant fetchedAt) {
    return Optional.ofNullable(server.expiresAt())
        .or(() -> Optional.ofNullable(server.ttl()).map(fetchedAt::plus));
  }

  private static List<String> problems(IceServerList list) {
    List<String> problems = new ArrayList<>(list.notices());
    for (IceServer server : list.servers()) {
      server
          .uris()
          .forEach(
              uri -> {
                switch (uri) {
                  case IceUri _ -> {}
                  case RefusedUri refused ->
                      problems.add(
                          Words.of("paste.refused-uri", refused.text(), refused.problem()));
                }
              });
    }
    return problems;
  }
}
