package dev.turnscope.ui.source;

import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelPages.State;
import dev.turnscope.ui.source.ChannelRow.Line;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.ChannelMemory;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a place, found by typing. They are searched on a thread of its own, and what is
 * found is shown in one step: ten thousand names are too many for the FX thread.
 */
public final class ChannelsViewModel {
  private static final Pattern BEGINNING = Pattern.compile("[a-zA-Z0-9_.-]+");

  private final Background background;
  private final ChannelMemory memory;
  private final ChannelPages pages;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<ChannelListing> listing =
      new ReadOnlyObjectWrapper<>(ChannelListing.EMPTY);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable IamPolicy> policy = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Place> reached = new ReadOnlyObjectWrapper<>();

  private boolean browsing;
  private String news = "";
  private Background.@Nullable Job search;

  ChannelsViewModel(Workbench workbench, Background background, ChannelMemory memory) {
    this.background = background;
    this.memory = memory;
    this.pages = new ChannelPages(workbench, background, this::search);
    text.subscribe(this::typedAnew);
  }

  /** What the person types: parts of a name, a name, or an ARN. */
  public StringProperty textProperty() {
    return text;
  }

  /** The channels that match the text. It is set anew with each answer, also with an equal one. */
  ReadOnlyObjectProperty<ChannelListing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /** What to know about the list: still loading, cut off, empty, or not to be had and why. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether channels are missing that another try may bring. */
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** What to ask an administrator for where channels were denied, null where that is nothing. */
  ReadOnlyObjectProperty<@Nullable IamPolicy> policyProperty() {
    return policy.getReadOnlyProperty();
  }

  /** Where channels could be listed last, null before that. */
  ReadOnlyObjectProperty<@Nullable Place> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /** What the row of a channel says. */
  ChannelFacts facts(Line line) {
    return lab()
        ? ChannelFacts.ofLab(line)
        : ChannelFacts.of(line, Instant.now(), ZoneId.systemDefault());
  }

  /** Whether the channels are the built-in lab's. */
  boolean lab() {
    Place place = pages.place();
    return place != null && place.lab();
  }

  /** Looks elsewhere; nowhere while profile or region is not chosen. */
  void lookAt(@Nullable Place elsewhere) {
    pages.lookAt(elsewhere);
  }

  /** The person looks for another channel: the name that is chosen hides none. */
  void browse() {
    browsing = true;
    search();
  }

  /** The person looks for what is typed. */
  void look() {
    browsing = false;
    search();
  }

  /** Asks once more for channels that could not be had before. */
  public void retry() {
    pages.retry();
  }

  /** Puts a channel among the pinned ones, or takes it away from there. */
  void togglePin(Line line) {
    Place place = pages.place();
    if (place != null) {
      if (line.pinned()) {
        memory.unpin(place, line.name());
        news = Words.of("source.channels.unpinned.news", line.name());
      } else {
        memory.pin(place, line.name());
        news = Words.of("source.channels.pinned.news", line.name());
      }
      search();
    }
  }

  /** The list of this channel could be had: it is a recent one from now on. */
  void used(Place place, ChannelRef channel) {
    memory.used(place, nameOf(channel.text()));
    search();
  }

  /** Says a sentence until there is other news. */
  void tell(String sentence) {
    note.set(sentence);
  }

  private void typedAnew() {
    browsing = false;
    ChannelQuery query = ChannelQuery.of(typed());
    if (!query.words().isEmpty() && BEGINNING.matcher(query.text()).matches()) {
      pages.seek(query.text());
    }
    search();
  }

  private void search() {
    if (search != null) {
      search.cancel();
    }
    ChannelIndex index = pages.index();
    boolean all = browsing && index.named(typed()) != null;
    ChannelQuery query = all ? ChannelQuery.ALL : ChannelQuery.of(typed());
    ChannelShelf shelf = shelf();
    boolean whole = pages.state() == State.COMPLETE;
    search =
        background.run(
            "search channels",
            () -> ChannelListing.of(index, query, shelf, whole),
            this::show,
            fault -> note.set(fault.sentence()));
  }

  private void show(ChannelListing found) {
    note.set(news.isEmpty() ? ChannelNotes.on(pages, found) : news);
    news = "";
    Unavailable problem = pages.problem();
    failed.set(problem != null);
    policy.set(problem == null ? null : problem.policy());
    if (pages.state() == State.COMPLETE || pages.state() == State.CUT) {
      reached.set(pages.place());
    }
    listing.set(found);
  }

  private ChannelShelf shelf() {
    Place place = pages.place();
    return place == null
        ? ChannelShelf.EMPTY
        : new ChannelShelf(memory.pinned(place), memory.recent(place));
  }

  /** The name of a channel that is listed with this ARN; else as it is typed. */
  private String nameOf(String typedText) {
    return pages.index().all().stream()
        .map(ListedChannel::channel)
        .filter(channel -> channel.arn().equals(typedText))
        .findFirst()
        .map(channel -> channel.name())
        .orElse(typedText);
  }

  private String typed() {
    return text.get().strip();
  }
}
