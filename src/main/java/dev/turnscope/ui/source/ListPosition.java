package dev.turnscope.ui.source;

import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Where a list of channels is scrolled to, by a row that stays where it is while others come before
 * it: the one under the pointer, or the highlighted one, or the first that is seen.
 */
final class ListPosition {
  private final ChannelList list;
  private final List<Anchor> anchors;
  private final boolean atTop;

  private ListPosition(ChannelList list, List<Anchor> anchors, boolean atTop) {
    this.list = list;
    this.anchors = anchors;
    this.atTop = atTop;
  }

  /**
   * @param top of the row, in pixels below the top of the list
   */
  private record Anchor(String name, boolean pinned, double top) {}

  /** Where the list is now. */
  static ListPosition of(ChannelList list) {
    List<ChannelCell> cells = new ArrayList<>();
    for (Node node : list.lookupAll(".list-cell")) {
      if (node instanceof ChannelCell cell && cell.isVisible() && cell.getItem() instanceof Line) {
        cells.add(cell);
      }
    }
    cells.sort(
        Comparator.comparing((ChannelCell cell) -> !cell.isHover())
            .thenComparing(cell -> !cell.isSelected())
            .thenComparing(ChannelCell::getIndex));
    boolean atTop = list.flow().map(VirtualFlow::getPosition).orElse(0.0) == 0;
    boolean free = atTop && cells.stream().noneMatch(cell -> cell.isHover() || cell.isSelected());
    return new ListPosition(
        list,
        free ? List.of() : cells.stream().flatMap(cell -> anchor(cell).stream()).toList(),
        atTop);
  }

  /**
   * Scrolls to where it was, in rows that have come since. At the top, a row that was pinned takes
   * the eye along.
   */
  void restore(ChannelListing listing) {
    List<Anchor> firm =
        anchors.stream().filter(anchor -> listing.has(anchor.name(), anchor.pinned())).toList();
    if (firm.isEmpty() || atTop && firm.size() < anchors.size()) {
      list.scrollTo(0);
    } else {
      Anchor anchor = firm.getFirst();
      list.scrollTo(listing.indexOf(anchor.name()));
      list.flow().ifPresent(flow -> flow.scrollPixels(-anchor.top()));
    }
  }

  private static Optional<Anchor> anchor(ChannelCell cell) {
    return cell.getItem() instanceof Line line
        ? Optional.of(new Anchor(line.name(), line.pinned(), cell.getLayoutY()))
        : Optional.empty();
  }
}
