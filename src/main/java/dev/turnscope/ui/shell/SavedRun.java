package dev.turnscope.ui.shell;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.ServersViewModel;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A run of another time in the rows of a check that has just ended. */
final class SavedRun {
  private SavedRun() {}

  /** It is called by the moment at which it began, in this computer's time zone. */
  static String name(CheckReport run) {
    ZonedDateTime began = run.startedAt().atZone(ZoneId.systemDefault());
    return Words.of("shell.saved-run", began);
  }

  static void show(CheckReport run, ServersViewModel servers) {
    servers.show(plan(run));
    servers.take(new CheckEvent.Ended(run));
  }

  /** One item a result: a list may hold URIs that the run left out. */
  private static CheckPlan plan(CheckReport run) {
    List<List<String>> listed = new ArrayList<>();
    run.servers().forEach(server -> listed.add(new ArrayList<>(server.uris())));
    List<CheckPlan.Item> items = new ArrayList<>();
    for (UriResult result : run.results()) {
      items.add(
          new CheckPlan.Item(
              items.size(),
              server(result.uri(), listed),
              ListedUri.read(result.uri()),
              null,
              false));
    }
    return new CheckPlan(list(run, listed.size()), items, CheckPlan.DEADLINE, null);
  }

  /** Where the same URI stands twice, its results go to one place after the other. */
  private static int server(String uri, List<List<String>> left) {
    for (int server = 0; server < left.size(); server++) {
      if (left.get(server).remove(uri)) {
        return server;
      }
    }
    left.add(new ArrayList<>());
    return left.size() - 1;
  }

  /** Without credentials, for a run has none, and so nothing counts down. */
  private static IceServerList list(CheckReport run, int count) {
    List<IceServer> servers = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      List<String> uris =
          number < run.servers().size() ? run.servers().get(number).uris() : List.of();
      servers.add(new IceServer(uris.stream().map(ListedUri::read).toList(), null, null, null));
    }
    return new IceServerList(run.source(), servers, run.startedAt(), List.of(), run.notices());
  }
}
