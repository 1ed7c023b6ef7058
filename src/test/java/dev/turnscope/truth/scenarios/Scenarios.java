package dev.turnscope.truth.scenarios;

import java.util.List;
import java.util.stream.Stream;

/** All networks whose truth is known. */
public final class Scenarios {
  private Scenarios() {}

  public static List<Scenario> all() {
    return Stream.of(
            Nats.all(),
            Firewalls.all(),
            Proxies.all(),
            NameServers.all(),
            Routes.all(),
            Servers.all(),
            Losses.all())
        .flatMap(List::stream)
        .toList();
  }
}
