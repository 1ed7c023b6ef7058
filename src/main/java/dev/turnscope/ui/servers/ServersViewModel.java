package dev.turnscope.ui.servers;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.Cause;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Elapsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The ICE servers and their URIs: there from the moment the list is known, judged as it goes. */
public final class ServersViewModel {
  private static final String EMPTY = Words.of("servers.empty");

  private final Clocks clocks;
  private final Elapsed sinceShown;
  private final Elapsed sinceFetched;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable UriRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(EMPTY);
  private final ReadOnlyObjectWrapper<TimeAxis> axis =
      new ReadOnlyObjectWrapper<>(new TimeAxis(CheckPlan.DEADLINE));
  private List<ServerRow> servers = List.of();
  private List<UriRow> uris = List.of();
  private boolean picked;

  public ServersViewModel(Clocks clocks) {
    this.clocks = clocks;
    sinceShown = new Elapsed(clocks);
    sinceFetched = new Elapsed(clocks);
  }

  public ObservableList<Row> rows() {
    return rows;
  }

  /** The URI whose details are shown, null while there is none. */
  public ObjectProperty<@Nullable UriRow> selectedProperty() {
    return selected;
  }

  /** What will be where no list is yet. */
  public ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  /** What the timelines of all rows lie on. */
  public ReadOnlyObjectProperty<TimeAxis> axisProperty() {
    return axis.getReadOnlyProperty();
  }

  /** The person chose a row: from now on nothing else does, as long as the row is there. */
  public void pick(UriRow row) {
    picked = true;
    selected.set(row);
  }

  /** Whether credentials of the list have expired. */
  public boolean expired() {
    return servers.stream()
        .anyMatch(server -> server.leftProperty().get().state() == CredentialsLeft.State.EXPIRED);
  }

  /** Takes the list away: it is another channel's, or could not be had. */
  public void clear(String why) {
    rows.clear();
    servers = List.of();
    uris = List.of();
    selected.set(null);
    picked = false;
    emptyText.set(why.isEmpty() ? EMPTY : why);
  }

  /** Shows a list that has just come, and is about to be checked. */
  public void show(CheckPlan plan) {
    show(plan, clocks.now());
  }

  /**
   * Shows a list that is about to be checked.
   *
   * @param had when it had come: from then on its credentials count down
   */
  public void show(CheckPlan plan, Moment had) {
    sinceShown.restart();
    sinceFetched.startFrom(had);
    TimeAxis common = new TimeAxis(plan.deadline());
    axis.set(common);
    uris = plan.items().stream().map(item -> new UriRow(item, common)).toList();
    emptyText.set(Words.of("servers.none"));
    Optional<UriRow> kept =
        Optional.ofNullable(selected.get()).filter(row -> picked).flatMap(this::again);
    picked = kept.isPresent();
    servers = serversOf(plan.list(), had);
    rows.setAll(rowsInOrder());
    selected.set(kept.or(() -> uris.stream().findFirst()).orElse(null));
  }

  /**
   * The list was fetched anew: its credentials count down in place of those before. Rows and
   * verdicts stay.
   */
  public void renew(IceServerList list, Moment had) {
    sinceFetched.startFrom(had);
    List<IceServer> entries = new ArrayList<>(list.servers());
    for (ServerRow row : servers) {
      Optional<IceServer> entry = entries.stream().filter(row::isNamed).findFirst();
      entry.ifPresent(entries::remove);
      row.renew(entry.orElse(null), list.fetchedAt(), had.timeOfDay());
    }
  }

  /** Takes what a run tells of a URI. */
  public void take(CheckEvent event) {
    switch (event) {
      case CheckEvent.StageEnded ended -> uris.get(ended.index()).stageEnded(ended.stage());
      case CheckEvent.CandidateGathered gathered ->
          uris.get(gathered.index()).gathered(gathered.candidate());
      case CheckEvent.CredentialsEnded ended -> uris.get(ended.index()).credentialsEnded();
      case CheckEvent.Begun begun -> uris.get(begun.index()).begun();
      case CheckEvent.ListRenewed(IceServerList list, Moment had) -> renew(list, had);
      case CheckEvent.UriJudged judged -> judged(uris.get(judged.index()), judged.result());
      case CheckEvent.Ended ended -> {
        completed(ended.report());
        showTrouble();
      }
    }
  }

  /** Time passes: credentials count down, rows without a verdict count up. */
  public void tick() {
    Duration awake = sinceShown.awake();
    Duration withSleep = sinceFetched.withSleep();
    for (Row row : rows) {
      switch (row) {
        case ServerRow server -> server.tick(withSleep);
        case UriRow uri -> uri.tick(awake);
      }
    }
  }

  /** The verdicts stand; the report has all that the slower engine said after them. */
  private void completed(CheckReport report) {
    for (int index = 0; index < uris.size(); index++) {
      judged(uris.get(index), report.results().get(index));
    }
  }

  private void judged(UriRow row, UriResult result) {
    row.judged(result);
    if (result.cause() == Cause.CREDENTIALS_EXPIRED) {
      servers.get(row.server()).expire();
    }
  }

  private Optional<UriRow> again(UriRow before) {
    return uris.stream().filter(row -> row.standsWhere(before)).findFirst();
  }

  private static List<ServerRow> serversOf(IceServerList list, Moment had) {
    return list.servers().stream()
        .map(server -> new ServerRow(server, list.fetchedAt(), had.timeOfDay()))
        .toList();
  }

  private List<Row> rowsInOrder() {
    List<Row> all = new ArrayList<>();
    for (int server = 0; server < servers.size(); server++) {
      int number = server;
      all.add(servers.get(server));
      uris.stream().filter(row -> row.server() == number).forEach(all::add);
    }
    return all;
  }

  private void showTrouble() {
    if (!picked) {
      uris.stream().filter(UriRow::inTrouble).findFirst().ifPresent(selected::set);
    }
  }
}
