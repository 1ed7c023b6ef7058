package dev.turnscope.ui.conclusion;

import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.Conclusions;
import dev.turnscope.model.Cause;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pane says while a check runs. The headline says only what no result to come makes false;
 * what is so by now stands below it, and says that it is so far.
 */
final class Progress {
  private final CheckPlan plan;
  private final Map<Integer, UriResult> results;

  /** Over which a client gets a relay by now. */
  private final Set<Transport> relayed = EnumSet.noneOf(Transport.class);

  /** Over which it gets none by now, and may still. */
  private final Set<Transport> open = EnumSet.noneOf(Transport.class);

  private Progress(CheckPlan plan, Map<Integer, UriResult> results) {
    this.plan = plan;
    this.results = results;
    for (CheckPlan.Item item : usable()) {
      if (!judged(item)) {
        open.add(transport(item));
      } else if (verdict(item) == Verdict.WORKS) {
        relayed.add(transport(item));
      }
    }
    open.removeAll(relayed);
  }

  /**
   * @param results by the plan's indices
   * @param aside whose check it is, and how far it went
   */
  static Statement of(CheckPlan plan, Map<Integer, UriResult> results, String aside) {
    Progress progress = new Progress(plan, results);
    return Statement.of(progress.tone(), progress.headline())
        .with(aside, progress.note())
        .about(Client.soFar(Conclusions.of(plan, results.values()).clients()));
  }

  private Tone tone() {
    if (relayed.isEmpty()) {
      return allInVain(usable()) ? Tone.BAD : Tone.BUSY;
    }
    return allInVain(over(Transport.UDP)) ? Tone.PARTLY : Tone.GOOD;
  }

  private String headline() {
    if (relayed.isEmpty()) {
      return allInVain(usable())
          ? Words.of("conclusion.no-relay")
          : Words.of("conclusion.checking");
    }
    return allInVain(over(Transport.UDP))
        ? Words.of("conclusion.connects.no-udp")
        : Words.of("conclusion.connects");
  }

  private String note() {
    if (relayed.isEmpty()) {
      return withoutRelay();
    }
    if (!open.isEmpty()) {
      return Words.of("conclusion.so-far.open", named(relayed), named(open));
    }
    List<IceServer> silent = plan.list().servers().stream().filter(this::mayStillRelay).toList();
    return switch (silent.size()) {
      case 0 -> Words.of("conclusion.so-far", named(relayed));
      case 1 -> Words.of("conclusion.so-far.server", named(relayed), silent.getFirst().name());
      default -> Words.of("conclusion.so-far.servers", named(relayed), silent.size());
    };
  }

  private String withoutRelay() {
    if (has(Cause.CREDENTIALS_EXPIRED)) {
      return Words.of("conclusion.so-far.expired");
    }
    if (has(Cause.UNAUTHORIZED)) {
      return Words.of("conclusion.so-far.refused");
    }
    return results.isEmpty() || allInVain(usable()) ? "" : Words.of("conclusion.so-far.none");
  }

  private boolean has(Cause cause) {
    return results.values().stream().anyMatch(result -> result.cause() == cause);
  }

  /** A server that gave no relay yet, and was not asked on every way. */
  private boolean mayStillRelay(IceServer server) {
    List<CheckPlan.Item> items =
        usable().stream().filter(item -> server.uris().contains(item.uri())).toList();
    return items.stream().anyMatch(item -> !judged(item))
        && items.stream().noneMatch(item -> verdict(item) == Verdict.WORKS);
  }

  /** TURN URIs over what clients speak: none speaks TURN over DTLS. */
  private List<CheckPlan.Item> usable() {
    return plan.items().stream()
        .filter(item -> item.uri() instanceof IceUri uri && uri.relays())
        .filter(item -> transport(item) != Transport.DTLS)
        .toList();
  }

  private List<CheckPlan.Item> over(Transport transport) {
    return usable().stream().filter(item -> transport(item) == transport).toList();
  }

  /** Whether all were tried to the end, and none works. */
  private boolean allInVain(Collection<CheckPlan.Item> items) {
    return !items.isEmpty()
        && items.stream()
            .map(this::verdict)
            .allMatch(verdict -> verdict == Verdict.FAILS || verdict == Verdict.NO_ANSWER);
  }

  private boolean judged(CheckPlan.Item item) {
    return results.containsKey(item.index());
  }

  /** Of a URI that has none, that it was not tested. */
  private Verdict verdict(CheckPlan.Item item) {
    UriResult result = results.get(item.index());
    return result == null ? Verdict.NOT_TESTED : result.verdict();
  }

  private static Transport transport(CheckPlan.Item item) {
    return ((IceUri) item.uri()).transport();
  }

  private static String named(Set<Transport> transports) {
    List<String> names = transports.stream().map(Texts::transport).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : Words.of("conclusion.and", String.join(", ", names.subList(0, last)), names.get(last));
  }
}
