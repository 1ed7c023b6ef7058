package dev.turnscope.ui.source;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Lies over a text field that is too narrow for its text: while nobody types there the text loses
 * its middle, and the pointer shows the whole.
 */
final class FittedText extends Label {
  private static final PseudoClass FITTED = PseudoClass.getPseudoClass("fitted");

  /** Between the field's edge and its text, and left for its caret. */
  private static final double CARET = 2;

  private final TextField input;
  private final Text ruler = new Text();
  private final Tooltip whole = new Tooltip();
  private final ObservableDoubleValue behind;

  /**
   * @param behind how wide what stands behind the text within the field is, in pixels
   */
  FittedText(TextField input, ObservableDoubleValue behind) {
    this.input = input;
    this.behind = behind;
    getStyleClass().add("fitted-text");
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    setMouseTransparent(true);
    setMinWidth(0);
    // The field decides how wide both are.
    setManaged(false);
    textProperty().bind(input.textProperty());
    fontProperty().bind(input.fontProperty());
    ruler.fontProperty().bind(input.fontProperty());
    ruler.textProperty().bind(input.textProperty());
    whole.textProperty().bind(input.textProperty());
    BooleanBinding cut =
        Bindings.createBooleanBinding(
            () -> ruler.getLayoutBounds().getWidth() > room(),
            ruler.layoutBoundsProperty(),
            input.widthProperty(),
            input.insetsProperty(),
            behind);
    cut.subscribe(now -> input.setTooltip(now ? whole : null));
    visibleProperty().bind(cut.and(input.focusedProperty().not()));
    visibleProperty().subscribe(now -> input.pseudoClassStateChanged(FITTED, now));
    visibleProperty().subscribe(this::lay);
    input.widthProperty().subscribe(this::lay);
    input.heightProperty().subscribe(this::lay);
  }

  private double room() {
    Insets insets = input.getInsets();
    return input.getWidth() - insets.getLeft() - insets.getRight() - behind.get() - CARET;
  }

  private void lay() {
    resizeRelocate(
        input.getInsets().getLeft() + CARET / 2, 0, Math.max(0, room()), input.getHeight());
  }
}
