package dev.turnscope.ui.look;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A page over the window’s content. While it is open, the keys and the mouse go to it alone. */
public final class Overlay extends StackPane {
  /** As much of the window is seen around a page at least, in pixels. */
  private static final double MARGIN = 24;

  private final Node behind;
  private final Label title = new Label();
  private final ScrollPane page = new ScrollPane();
  private final Button close = new Button("", new Cross());
  private final BorderPane card = new BorderPane();
  private @Nullable Node focusBefore;

  /**
   * @param behind what cannot be used while a page is open
   */
  public Overlay(Node behind) {
    this.behind = behind;
    getStyleClass().add("overlay");
    Region veil = new Region();
    veil.getStyleClass().add("veil");
    veil.setOnMouseClicked(event -> close());
    card.getStyleClass().add("card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.accessibleTextProperty().bind(title.textProperty());
    card.setMaxHeight(USE_PREF_SIZE);
    card.setTop(head());
    card.setCenter(page);
    page.setFitToWidth(true);
    page.setAccessibleText(Words.of("look.overlay.page"));
    setMargin(card, new Insets(MARGIN));
    getChildren().addAll(veil, card);
    setVisible(false);
  }

  public ReadOnlyBooleanProperty openProperty() {
    return visibleProperty();
  }

  public boolean isOpen() {
    return isVisible();
  }

  /** Shows a page instead of the one that is open, if any. */
  public void open(String name, Node content) {
    if (!isOpen()) {
      focusBefore = getScene().getFocusOwner();
    }
    title.setText(name);
    page.setContent(content);
    // As high as what it says needs at this width; StackPane holds it within the window.
    content
        .layoutBoundsProperty()
        .subscribe(
            bounds -> {
              page.setPrefViewportHeight(Math.ceil(bounds.getHeight()));
              // What is asked for during a layout gets lost.
              Platform.runLater(page::requestLayout);
            });
    page.setVvalue(0);
    setVisible(true);
    close.requestFocus();
    behind.setDisable(true);
  }

  /** Whether the page that is open is of that kind. */
  public boolean shows(Class<? extends Node> kind) {
    return isOpen() && kind.isInstance(page.getContent());
  }

  /** Closes the page, and gives the focus back. */
  public void close() {
    if (!isOpen()) {
      return;
    }
    behind.setDisable(false);
    setVisible(false);
    page.setContent(null);
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }

  private Node head() {
    title.getStyleClass().add("title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    close.setId("close-page");
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    close.setAccessibleText(Words.of("look.overlay.close"));
    close.setTooltip(new Tooltip(Words.of("look.overlay.close")));
    close.setOnAction(event -> close());
    HBox head = new HBox(title, close);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }
}
