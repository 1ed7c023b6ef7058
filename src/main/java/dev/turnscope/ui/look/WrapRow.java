package dev.turnscope.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row that goes on in a second line where its children, as narrow as they may be, do not fit.
 * None stands there alone while another line has some to spare.
 */
public class WrapRow extends HBox {

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computeMinWidth(double height) {
    double widest =
        getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0);
    return snappedLeftInset() + widest + snappedRightInset();
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computePrefHeight(double width) {
    List<List<Node>> lines = lines(width < 0 ? Double.MAX_VALUE : inside(width));
    return snappedTopInset()
        + lines.stream().mapToDouble(WrapRow::height).sum()
        + getSpacing() * Math.max(0, lines.size() - 1)
        + snappedBottomInset();
  }

  @Override
  protected final void layoutChildren() {
    double top = snappedTopInset();
    for (List<Node> line : lines(inside(getWidth()))) {
      double height = height(line);
      layOut(line, top, height);
      top += height + getSpacing();
    }
  }

  private double inside(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private List<List<Node>> lines(double room) {
    List<List<Node>> lines = new ArrayList<>();
    double left = -1;
    for (Node child : getManagedChildren()) {
      double needed = child.minWidth(-1) + getSpacing();
      if (left < needed - getSpacing() || lines.isEmpty()) {
        lines.add(new ArrayList<>());
        left = room;
      }
      lines.getLast().add(child);
      left -= needed;
    }
    if (lines.size() > 1 && lines.getLast().size() == 1) {
      accompany(lines.getLast(), lines.get(lines.size() - 2), room);
    }
    return lines;
  }

  private void accompany(List<Node> last, List<Node> before, double room) {
    double both = last.getFirst().minWidth(-1) + getSpacing() + before.getLast().minWidth(-1);
    if (before.size() > 2 && both <= room) {
      last.addFirst(before.removeLast());
    }
  }

  /** What is left beyond the least widths goes to the preferred ones, and then to who grows. */
  private void layOut(List<Node> line, double top, double height) {
    double left =
        inside(getWidth())
            - getSpacing() * (line.size() - 1)
            - line.stream().mapToDouble(child -> child.minWidth(-1)).sum();
    double grown = growth(line, left);
    double x = snappedLeftInset();
    for (Node child : line) {
      double more = Math.clamp(child.prefWidth(-1) - child.minWidth(-1), 0, Math.max(0, left));
      left -= more;
      double width = child.minWidth(-1) + more + (grows(child) ? grown : 0);
      double own = Math.min(height, child.prefHeight(width));
      child.resizeRelocate(snapPositionX(x), snapPositionY(top + height - own), width, own);
      x += width + getSpacing();
    }
  }

  private static double growth(List<Node> line, double left) {
    double wanted =
        line.stream()
            .mapToDouble(child -> Math.max(0, child.prefWidth(-1) - child.minWidth(-1)))
            .sum();
    long growing = line.stream().filter(WrapRow::grows).count();
    return growing == 0 ? 0 : Math.max(0, left - wanted) / growing;
  }

  private static boolean grows(Node child) {
    return HBox.getHgrow(child) == Priority.ALWAYS;
  }

  private static double height(List<Node> line) {
    return line.stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
  }
}
