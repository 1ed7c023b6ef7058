package dev.turnscope.ui.proxy;

import atlantafx.base.theme.Styles;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.proxy.ProxyViewModel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page of the proxy for AWS. */
public final class ProxyView extends VBox {
  private final ProxyViewModel model;
  private final Runnable close;
  private final List<RadioButton> choices = new ArrayList<>();
  private final TextField address = new TextField();

  /**
   * @param close closes the page
   */
  public ProxyView(ProxyViewModel model, Runnable close) {
    this.model = model;
    this.close = close;
    getStyleClass().add("proxy-page");
    ToggleGroup group = new ToggleGroup();
    for (Kind kind : Kind.values()) {
      RadioButton choice = new RadioButton(name(kind));
      choice.setId("proxy-" + kind.name().toLowerCase(Locale.ROOT));
      // The names of variables have underscores.
      choice.setMnemonicParsing(false);
      choice.setToggleGroup(group);
      model.kindProperty().subscribe(chosen -> choice.setSelected(chosen == kind));
      // The arrow keys select without an action.
      choice.selectedProperty().subscribe(selected -> chooseIf(selected, kind));
      choices.add(choice);
      getChildren().add(choice);
    }
    getChildren()
        .addAll(field(), problem(), now(), unheeded(), muted(Words.of("proxy.turn")), buttons());
  }

  /** Puts the focus where the person chooses. */
  public void begin() {
    choices.stream().filter(RadioButton::isSelected).forEach(RadioButton::requestFocus);
  }

  private void chooseIf(boolean selected, Kind kind) {
    if (selected) {
      model.kindProperty().set(kind);
    }
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case USUAL -> Words.of("proxy.usual");
      case NONE -> Words.of("proxy.none");
      case SYSTEM -> Words.of("proxy.system");
      case FIXED -> Words.of("proxy.fixed");
    };
  }

  private TextField field() {
    address.setId("proxy-address");
    address.setPromptText(Words.of("proxy.prompt"));
    address.setAccessibleText(Words.of("proxy.address"));
    address.textProperty().bindBidirectional(model.addressProperty());
    address.disableProperty().bind(model.kindProperty().isNotEqualTo(Kind.FIXED));
    address.setOnAction(event -> use());
    address.focusedProperty().subscribe(focused -> coverUnless(focused));
    return address;
  }

  private void coverUnless(boolean focused) {
    if (!focused) {
      model.cover();
    }
  }

  private Label problem() {
    Label problem = whereThereIsOne("proxy-problem", model.problemProperty());
    problem.getStyleClass().add(Styles.DANGER);
    return problem;
  }

  private Label unheeded() {
    Label unheeded = whereThereIsOne("proxy-unheeded", model.unheededProperty());
    unheeded.getStyleClass().add(Styles.WARNING);
    return unheeded;
  }

  private static Label whereThereIsOne(String id, ReadOnlyStringProperty text) {
    Label label = sentence("");
    label.setId(id);
    label.textProperty().bind(text);
    label.visibleProperty().bind(Bindings.isNotEmpty(text));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Label now() {
    Label now = sentence("");
    now.setId("proxy-now");
    now.textProperty().bind(model.nowProperty());
    return now;
  }

  private HBox buttons() {
    Button cancel = new Button(Words.of("proxy.cancel"));
    cancel.setOnAction(event -> close.run());
    Button use = new Button(Words.of("proxy.use"));
    use.setId("proxy-use");
    use.getStyleClass().add(Styles.ACCENT);
    use.setOnAction(event -> use());
    HBox buttons = new HBox(cancel, use);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void use() {
    if (model.use()) {
      close.run();
    } else {
      address.requestFocus();
    }
  }

  private static Label muted(String text) {
    Label label = sentence(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
