package dev.turnscope.ui.source;

import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.ChannelRow.Heading;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** The rows of a listing, one of them highlighted. It keeps its place while rows are added. */
final class ChannelList extends ListView<ChannelRow> {
  /** So many rows are seen at once. */
  static final int MOST_ROWS = 10;

  private static final double BORDERS = 2;

  private ChannelListing listing = ChannelListing.EMPTY;

  ChannelList(Function<Line, ChannelFacts> facts, RowActions actions) {
    ChannelMenu menu = new ChannelMenu();
    setId("channels");
    setFocusTraversable(false);
    setAccessibleText(Words.of("source.channels"));
    setCellFactory(view -> new ChannelCell(facts, actions, menu));
    fixedCellSizeProperty().subscribe(() -> fit());
  }

  /** More rows for the same query leave all where it is; those for another begin at the top. */
  void show(ChannelListing found) {
    boolean same = found.query().equals(listing.query());
    String highlighted = same ? highlightedIn(found) : "";
    ListPosition position = ListPosition.of(this);
    begin(found);
    if (!highlighted.isEmpty()) {
      getSelectionModel().select(found.indexOf(highlighted));
    }
    if (same) {
      position.restore(found);
    } else {
      scrollTo(0);
    }
  }

  /** Rows to be opened with, with nothing highlighted. */
  void begin(ChannelListing found) {
    clearHighlight();
    listing = found;
    getItems().setAll(found.rows());
    fit();
  }

  void clearHighlight() {
    getSelectionModel().clearSelection();
  }

  /** The highlighted channel, null while there is none. */
  @Nullable Line highlighted() {
    return getSelectionModel().getSelectedItem() instanceof Line line ? line : null;
  }

  /**
   * The one channel that matches what is typed. Null where there are others or none, where it is
   * typed in full, and while the rows still answer an earlier text.
   */
  @Nullable Line only(String typed) {
    if (listing.settled() || !listing.query().equals(ChannelQuery.of(typed))) {
      return null;
    }
    List<Line> lines = listing.lines().limit(2).toList();
    return lines.size() == 1 ? lines.getFirst() : null;
  }

  /** Moves the highlight by so many channels, or as far as there are any. */
  void move(int by) {
    int step = by < 0 ? -1 : 1;
    int to = getSelectionModel().getSelectedIndex();
    int left = Math.abs(by);
    for (int at = to + step; left > 0 && at >= 0 && at < listing.rows().size(); at += step) {
      if (listing.rows().get(at) instanceof Line) {
        to = at;
        left--;
      }
    }
    if (to >= 0) {
      getSelectionModel().select(to);
      reveal(to);
    }
  }

  Optional<VirtualFlow<?>> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }

  /** What was highlighted; where that was pinned meanwhile, what stood beside it. */
  private String highlightedIn(ChannelListing found) {
    int from = getSelectionModel().getSelectedIndex();
    return from < 0
        ? ""
        : Stream.concat(
                listing.rows().subList(from, listing.rows().size()).stream(),
                listing.rows().subList(0, from).reversed().stream())
            .filter(Line.class::isInstance)
            .map(Line.class::cast)
            .filter(line -> found.has(line.name(), line.pinned()))
            .map(Line::name)
            .findFirst()
            .orElse("");
  }

  /** With the heading above it. */
  private void reveal(int row) {
    flow()
        .ifPresent(
            flow -> {
              if (row > 0 && listing.rows().get(row - 1) instanceof Heading) {
                flow.scrollTo(row - 1);
              }
              flow.scrollTo(row);
            });
  }

  private void fit() {
    int rows = Math.min(MOST_ROWS, listing.rows().size());
    setPrefHeight(rows * getFixedCellSize() + BORDERS);
    setVisible(rows > 0);
    setManaged(rows > 0);
  }
}
