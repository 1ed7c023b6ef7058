package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
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
  private static final double SPACING = 10;
  private static final double VERDICT = 98;
  private static final double BADGE = 46;

  /** Where the URI and its timeline begin. */
  static final double BEFORE_URI = VERDICT + BADGE + 2 * SPACING;

  private static final double WIDTH_FOR_ADDRESS = 520;
  private static final double WIDTH_FOR_WHOLE_ADDRESS = 580;
  private static final double WHOLE_ADDRESS = 142;
  private static final double SHORT_ADDRESS = 108;

  private final FontIcon icon = new FontIcon();
  private final Label word = column(VERDICT, Pos.CENTER_LEFT, "verdict");
  private final Label transport = column(BADGE, Pos.CENTER, "badge");
  private final Label uri = new Label();
  private final Label address = column(WHOLE_ADDRESS, Pos.CENTER_LEFT, "address");
  private final Label time = column(68, Pos.CENTER_RIGHT, "time");
  private final TimelineView timeline = new TimelineView();
  private final Tooltip tooltip = new Tooltip();
  private final Tooltip wholeAddress = new Tooltip();
  private Subscription ofRow = Subscription.EMPTY;

  UriLine() {
    super(SPACING);
    getStyleClass().add("uri-line");
    setAlignment(Pos.CENTER_LEFT);
    word.setGraphic(icon);
    uri.getStyleClass().add("uri");
    uri.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    uri.setMinWidth(0);
    uri.setMaxWidth(Double.MAX_VALUE);
    uri.setTooltip(tooltip);
    HBox.setHgrow(uri, Priority.ALWAYS);
    address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    address.prefWidthProperty().bind(widthProperty().map(UriLine::addressWidth));
    address.minWidthProperty().bind(address.prefWidthProperty());
    // Where there is none, a narrow line gives its place to the URI; a very narrow one always.
    address
        .managedProperty()
        .bind(
            address
                .textProperty()
                .isNotEmpty()
                .and(widthProperty().greaterThan(WIDTH_FOR_ADDRESS))
                .or(widthProperty().greaterThan(WIDTH_FOR_WHOLE_ADDRESS)));
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
    uri.setText(row.text());
    tooltip.setText(row.text());
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
    timeline.resizeRelocate(
        BEFORE_URI,
        getHeight() - TimelineView.HEIGHT,
        Math.max(0, getWidth() - BEFORE_URI),
        TimelineView.HEIGHT);
  }

  private void show(Tone tone) {
    tone.put(icon);
    word.getStyleClass().setAll("label", "verdict", tone.styleClass());
  }

  private static double addressWidth(Number ofLine) {
    return ofLine.doubleValue() > WIDTH_FOR_WHOLE_ADDRESS ? WHOLE_ADDRESS : SHORT_ADDRESS;
  }

  private static Label column(double width, Pos alignment, String style) {
    Label label = new Label();
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(Region.USE_PREF_SIZE);
    label.setAlignment(alignment);
    label.getStyleClass().add(style);
    return label;
  }
}
