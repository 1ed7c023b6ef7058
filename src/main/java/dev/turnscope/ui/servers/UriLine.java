package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A URI: verdict, transport, the URI, the relayed address, and the time. Widths are columns. Its
 * timeline lies below, from the URI to the end, so that it takes no column its place.
 */
final class UriLine extends HBox {
  /** Where the URI and its timeline begin, in em: the stylesheet has the columns before them. */
  static final double BEFORE_URI_EM = 12.615;

  private static final double EM_FOR_ADDRESS = 40;
  private static final double EM_FOR_WHOLE_ADDRESS = 44.6;
  private static final double WHOLE_ADDRESS_EM = 11;
  private static final double SHORT_ADDRESS_EM = 8.3;

  private final FontIcon icon = new FontIcon();
  private final Label word = column(Pos.CENTER_LEFT, "verdict");
  private final Label transport = column(Pos.CENTER, "badge");
  private final UriLabel uri = new UriLabel();
  private final Label address = column(Pos.CENTER_LEFT, "address");
  private final Label time = column(Pos.CENTER_RIGHT, "time");
  private final ObservableValue<Double> widthInEm =
      Bindings.createObjectBinding(
          () -> getWidth() / time.getFont().getSize(), widthProperty(), time.fontProperty());
  private final TimelineView timeline = new TimelineView();
  private final Tooltip wholeAddress = new Tooltip();
  private Subscription ofRow = Subscription.EMPTY;

  UriLine() {
    getStyleClass().add("uri-line");
    setAlignment(Pos.CENTER_LEFT);
    word.setGraphic(icon);
    HBox.setHgrow(uri, Priority.ALWAYS);
    address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    address.prefWidthProperty().bind(widthInEm.map(em -> addressEm(em) * time.getFont().getSize()));
    address.minWidthProperty().bind(address.prefWidthProperty());
    // Where there is none, a narrow line gives its place to the URI; a very narrow one always.
    address
        .managedProperty()
        .bind(
            address
                .textProperty()
                .isNotEmpty()
                .and(wider(EM_FOR_ADDRESS))
                .or(wider(EM_FOR_WHOLE_ADDRESS)));
    address.visibleProperty().bind(address.managedProperty());
    wholeAddress.textProperty().bind(address.textProperty());
    address
        .tooltipProperty()
        .bind(address.textProperty().map(text -> text.isEmpty() ? null : wholeAddress));
    getChildren().addAll(word, transport, uri, address, time, timeline);
  }

  void show(@Nullable UriRow row) {
    ofRow.unsubscribe();
    ofRow = Subscription.EMPTY;
    if (row == null) {
      return;
    }
    uri.show(row.text());
    transport.setText(Texts.transport(row.transport()));
    timeline.show(row.axis());
    ofRow =
        Subscription.combine(
            row.timelineProperty().subscribe(shown -> timeline.show(shown)),
            row.toneProperty().subscribe(this::show),
            row.wordProperty().subscribe(word::setText),
            row.addressProperty().subscribe(address::setText),
            row.timeProperty().subscribe(time::setText));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double left = uri.getLayoutX();
    timeline.resizeRelocate(
        left,
        getHeight() - TimelineView.HEIGHT,
        Math.max(0, getWidth() - left),
        TimelineView.HEIGHT);
  }

  private void show(Tone tone) {
    tone.put(icon);
    word.getStyleClass().setAll("label", "verdict", tone.styleClass());
  }

  private BooleanBinding wider(double em) {
    return Bindings.createBooleanBinding(() -> widthInEm.getValue() > em, widthInEm);
  }

  private static double addressEm(double ofLine) {
    return ofLine > EM_FOR_WHOLE_ADDRESS ? WHOLE_ADDRESS_EM : SHORT_ADDRESS_EM;
  }

  private static Label column(Pos alignment, String style) {
    Label label = new Label();
    label.setMaxWidth(Region.USE_PREF_SIZE);
    label.setAlignment(alignment);
    label.getStyleClass().add(style);
    return label;
  }
}
