package dev.turnscope.ui.source;

import dev.turnscope.ui.source.ChannelRow.Heading;
import dev.turnscope.ui.source.ChannelRow.Line;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A cell that is a heading or a channel. */
final class ChannelCell extends ListCell<ChannelRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Function<Line, ChannelFacts> facts;
  private final Label heading = new Label();
  private final ChannelLine line;
  private final Tooltip whole = new Tooltip();

  ChannelCell(Function<Line, ChannelFacts> facts, RowActions actions, ChannelMenu menu) {
    this.facts = facts;
    line = new ChannelLine(() -> withLine(actions::togglePin));
    heading.getStyleClass().add("heading");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            withLine(actions::choose);
          }
        });
    setOnContextMenuRequested(event -> withLine(shown -> menu.open(shown, actions, this, event)));
  }

  @Override
  protected void updateItem(@Nullable ChannelRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, row instanceof Heading);
    setTooltip(null);
    switch (row) {
      case null -> {
        setGraphic(null);
        setAccessibleText(null);
      }
      case Heading shown -> {
        heading.setText(shown.text());
        setAccessibleText(shown.text());
        setGraphic(heading);
      }
      case Line shown -> show(facts.apply(shown), shown.query());
    }
  }

  private void show(ChannelFacts shown, ChannelQuery query) {
    line.show(shown, query);
    whole.setText(shown.whole());
    setTooltip(whole);
    setAccessibleText(shown.spoken());
    setGraphic(line);
  }

  private void withLine(Consumer<Line> action) {
    if (getItem() instanceof Line shown) {
      action.accept(shown);
    }
  }
}
