package dev.turnscope.ui.source;

import atlantafx.base.theme.Styles;
import dev.turnscope.model.EndpointChoice.Switch;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Unavailable;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The request’s options and who one is, below their button. */
final class OptionsPopup {
  private static final double WIDTH_EM = 30;
  private static final double MARGIN = 20;

  private final OptionsViewModel model;
  private final IdentityViewModel identity;
  private final TextField username = new TextField();
  private final Label wrong = hint("");
  private final ComboBox<Switch> dualStack;
  private final ComboBox<Switch> fips;
  private final VBox box = new VBox();
  private final Popup popup = new Popup();

  OptionsPopup(OptionsViewModel model, IdentityViewModel identity) {
    this.model = model;
    this.identity = identity;
    dualStack = choice("dual-stack", model.dualStackProperty());
    fips = choice("fips", model.fipsProperty());
    prepareUsername();
    prepareWrong();
    box.getStyleClass().add("options-popup");
    box.setAccessibleRole(AccessibleRole.DIALOG);
    box.setAccessibleText(Words.of("source.options"));
    box.getChildren()
        .addAll(
            field(Words.of("source.options.username"), username),
            wrong,
            hint(Words.of("source.options.username.hint")),
            endpoints(),
            hint(Words.of("source.options.endpoints.hint")),
            new IdentityView(identity));
    // A combo box takes Esc for itself, also where its list is closed.
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    popup.getContent().add(box);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    popup.setOnHidden(event -> identity.accountShownProperty().set(false));
  }

  void toggle(Control below) {
    if (popup.isShowing()) {
      popup.hide();
    } else {
      open(below);
    }
  }

  /** Says what is wrong with the username, null where nothing is. */
  void tell(@Nullable Unavailable problem) {
    String sentence = problem == null ? "" : problem.sentence() + " " + problem.nextStep();
    wrong.setText(sentence);
    wrong.setVisible(problem != null);
    username.pseudoClassStateChanged(Styles.STATE_DANGER, problem != null);
    username.setAccessibleHelp(sentence);
  }

  void open(Control below) {
    if (popup.isShowing() || below.getScene() == null) {
      return;
    }
    identity.look();
    Bounds bounds = below.localToScreen(below.getBoundsInLocal());
    Window window = below.getScene().getWindow();
    double width =
        Math.min(WIDTH_EM * username.getFont().getSize(), window.getWidth() - 2 * MARGIN);
    box.setPrefWidth(width);
    double mostLeft = window.getX() + window.getWidth() - MARGIN - width;
    popup.show(below, Math.min(bounds.getMinX(), mostLeft), bounds.getMaxY() + 4);
    username.requestFocus();
  }

  private void closeOnEscape(KeyEvent event) {
    boolean listOpen = dualStack.isShowing() || fips.isShowing();
    if (event.getCode() == KeyCode.ESCAPE && !listOpen) {
      popup.hide();
      event.consume();
    }
  }

  private void prepareUsername() {
    username.setId("username");
    username.setPromptText(Words.of("source.client-id.prompt"));
    username.textProperty().bindBidirectional(model.usernameProperty());
    username.setOnAction(event -> popup.hide());
  }

  private void prepareWrong() {
    wrong.setId("username-wrong");
    wrong.getStyleClass().setAll("label", Styles.DANGER);
    wrong.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
  }

  private Node endpoints() {
    HBox row =
        new HBox(
            field(Words.of("source.options.dual-stack"), dualStack),
            field(Words.of("source.options.fips"), fips));
    row.getStyleClass().add("row");
    return row;
  }

  private ComboBox<Switch> choice(String id, ObjectProperty<Switch> chosen) {
    ComboBox<Switch> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(Switch.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Switch value) {
            return word(value);
          }

          @Override
          public Switch fromString(String ignored) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty().bindBidirectional(chosen);
    box.disableProperty().bind(model.ofLabProperty());
    return box;
  }

  private static String word(Switch value) {
    return switch (value) {
      case AS_SET -> Words.of("source.options.as-set");
      case ON -> Words.of("source.options.on");
      case OFF -> Words.of("source.options.off");
    };
  }

  private static Node field(String name, Control control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    control.setAccessibleText(name);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    hint.setAlignment(Pos.TOP_LEFT);
    return hint;
  }
}
