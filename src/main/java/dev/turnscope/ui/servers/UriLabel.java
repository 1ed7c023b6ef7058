package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.UriText;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * A URI, as much of it as there is room for: scheme, port and transport stay, the host gives way.
 */
final class UriLabel extends Label {
  private final Text ruler = new Text();
  private final Tooltip tooltip = new Tooltip();
  private String whole = "";

  UriLabel() {
    getStyleClass().add("uri");
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    setMinWidth(0);
    setPrefWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setTooltip(tooltip);
    ruler.fontProperty().bind(fontProperty());
    widthProperty().subscribe(this::fit);
    fontProperty().subscribe(this::fit);
  }

  void show(String uri) {
    whole = uri;
    tooltip.setText(uri);
    fit();
  }

  private void fit() {
    setText(UriText.shortened(whole, this::fits));
  }

  private boolean fits(String text) {
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth() <= getWidth();
  }
}
