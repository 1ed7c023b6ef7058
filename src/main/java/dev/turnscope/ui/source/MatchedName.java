package dev.turnscope.ui.source;

import dev.turnscope.ui.source.ChannelQuery.Piece;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A name with what was looked for in bold. Where it is too long for that it loses its middle. */
final class MatchedName extends Region {
  private final TextFlow pieces = new TextFlow();
  private final Label shortened = new Label();

  MatchedName() {
    shortened.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    getStyleClass().add("matched-name");
    getChildren().addAll(pieces, shortened);
  }

  void show(String name, ChannelQuery query) {
    shortened.setText(name);
    pieces.getChildren().setAll(texts(query.pieces(name)));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(pieces.prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return shortened.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double width = pieces.prefWidth(-1);
    double height = pieces.prefHeight(-1);
    boolean marked = pieces.getChildren().size() > 1 && width <= getWidth();
    pieces.setVisible(marked);
    shortened.setVisible(!marked);
    shortened.resizeRelocate(0, 0, getWidth(), getHeight());
    pieces.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), width, height);
  }

  private static List<Text> texts(List<Piece> pieces) {
    return pieces.stream().map(MatchedName::text).toList();
  }

  private static Text text(Piece piece) {
    Text text = new Text(piece.text());
    text.getStyleClass().add(piece.found() ? "found" : "plain");
    return text;
  }
}
