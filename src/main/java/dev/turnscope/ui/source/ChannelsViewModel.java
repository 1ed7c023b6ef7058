package dev.turnscope.ui.source;

import dev.turnscope.aws.ChannelPage;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Channel;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a place, found by typing. While all of them are known they are searched here;
 * where there are too many, AWS is asked for those that begin with the text.
 */
public final class ChannelsViewModel {
  /** So many are fetched unasked; more than that nobody reads through. */
  static final int MOST = 1000;

  /** A pause in typing: KVS allows 50 ListSignalingChannels calls a second in an account. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Workbench workbench;
  private final Background background;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Channel> matches = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final List<Channel> known = new ArrayList<>();

  private @Nullable Place place;
  private @Nullable Unavailable problem;
  private boolean loading;
  private boolean tooMany;
  private boolean browsing;
  private Background.@Nullable Job job;

  ChannelsViewModel(Workbench workbench, Background background) {
    this.workbench = workbench;
    this.background = background;
    text.subscribe(this::typedAnew);
  }

  /** What the person types: a part of a name, a name, or an ARN. */
  public StringProperty textProperty() {
    return text;
  }

  /** The channels that match the text. */
  public ObservableList<Channel> matches() {
    return matches;
  }

  /** What to know about the list: still loading, cut off, empty, or not to be had and why. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** What to know of a channel: what the lab shows with it, or a status that is not the usual. */
  String remark(Channel channel) {
    if (place != null && place.lab()) {
      return Scenario.named(channel.name()).map(Scenario::description).orElse("");
    }
    return channel.status().equals("ACTIVE") ? "" : channel.status().toLowerCase(Locale.ROOT);
  }

  /** Looks elsewhere; nowhere while profile or region is not chosen. */
  void lookAt(@Nullable Place elsewhere) {
    if (!Objects.equals(place, elsewhere)) {
      place = elsewhere;
      tooMany = false;
      load("", Duration.ZERO);
    }
  }

  /** The person looks for another channel: the name that is chosen hides none. */
  void browse() {
    browsing = known.stream().anyMatch(channel -> channel.name().equals(typed()));
    show();
  }

  /** Whether there is nothing to choose: what is typed is the one channel that matches. */
  boolean settled() {
    return matches.size() == 1 && matches.getFirst().name().equals(typed());
  }

  /** Asks once more where the channels could not be had before. */
  void retry() {
    if (problem != null) {
      load("", Duration.ZERO);
    }
  }

  private void typedAnew() {
    browsing = false;
    if (tooMany && !typed().startsWith("arn:")) {
      load(typed(), PAUSE);
    } else {
      show();
    }
  }

  private void load(String prefix, Duration pause) {
    if (job != null) {
      job.cancel();
    }
    known.clear();
    problem = null;
    loading = place != null;
    show();
    if (place != null) {
      Place asked = place;
      job =
          background.run(
              "list channels",
              () -> {
                Thread.sleep(pause);
                return workbench.channels(asked, prefix, null);
              },
              page -> arrived(asked, prefix, page),
              this::failed);
    }
  }

  private void arrived(Place asked, String prefix, ChannelPage page) {
    known.addAll(page.channels());
    String next = page.nextToken();
    loading = next != null && known.size() < MOST;
    if (loading) {
      job =
          background.run(
              "list channels",
              () -> workbench.channels(asked, prefix, next),
              more -> arrived(asked, prefix, more),
              this::failed);
    } else if (next != null) {
      tooMany = true;
    }
    show();
  }

  private void failed(Unavailable unavailable) {
    loading = false;
    problem = unavailable;
    show();
  }

  private void show() {
    String part = typed().toLowerCase(Locale.ROOT);
    List<Channel> matching =
        known.stream()
            .filter(channel -> browsing || channel.name().toLowerCase(Locale.ROOT).contains(part))
            .toList();
    if (!matching.equals(matches)) {
      matches.setAll(matching);
    }
    note.set(noteOn(matching.size()));
  }

  private String noteOn(int matching) {
    if (problem != null) {
      return Words.of("source.channels.problem", problem.sentence());
    }
    if (place == null) {
      return Words.of("source.channels.nowhere");
    }
    if (loading) {
      return known.isEmpty()
          ? Words.of("source.channels.loading")
          : Words.of("source.channels.loading.more");
    }
    if (known.size() >= MOST) {
      return Words.of("source.channels.first", MOST);
    }
    if (matching > 0 || typed().startsWith("arn:")) {
      return "";
    }
    return typed().isEmpty()
        ? Words.of("source.channels.none", place.region())
        : Words.of("source.channels.no-match", typed());
  }

  private String typed() {
    return text.get().strip();
  }
}
