package dev.turnscope.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrapRowTest {

  @Test
  void whatFitsStandsInOneLine() {
    assertEquals(List.of(0, 0, 0, 0), linesOf(row(100, 100, 100, 100), 400));
  }

  @Test
  void whatDoesNotFitGoesOnInASecondLine() {
    assertEquals(List.of(0, 0, 1, 1), linesOf(row(100, 100, 100, 100), 250));
  }

  @Test
  void theLastOneTakesTheOneBeforeItAlong() {
    assertEquals(List.of(0, 0, 1, 1), linesOf(row(100, 100, 100, 100), 350));
  }

  @Test
  void itGoesAloneWhereThereIsNoRoomForBoth() {
    assertEquals(List.of(0, 0, 0, 1), linesOf(row(50, 50, 300, 200), 400));
  }

  private static WrapRow row(double... widths) {
    WrapRow row = new WrapRow();
    for (double width : widths) {
      Region child = new Region();
      child.setMinSize(width, 20);
      child.setPrefSize(width, 20);
      row.getChildren().add(child);
    }
    return row;
  }

  /** On which line each child of a row of this width stands. */
  private static List<Integer> linesOf(WrapRow row, double width) {
    row.resize(width, row.prefHeight(width));
    row.layout();
    return row.getChildren().stream().map(Node::getLayoutY).map(top -> (int) (top / 20)).toList();
  }
}
