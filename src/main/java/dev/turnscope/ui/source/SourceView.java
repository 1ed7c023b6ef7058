package dev.turnscope.ui.source;

import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Texts;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The choosers in a row, and the one button. */
public final class SourceView extends HBox {
  private final SourceViewModel model;
  private final Button button = new Button();
  private final ChannelField channel;

  /**
   * @param check what the button does while nothing runs
   * @param cancel what it does while a check runs
   */
  public SourceView(SourceViewModel model, Runnable check, Runnable cancel) {
    this.model = model;
    getStyleClass().add("source");
    setAlignment(Pos.BOTTOM_LEFT);
    channel = new ChannelField(model.channels());
    Node channelField = field("Channel", channel, channel.input());
    HBox.setHgrow(channelField, Priority.ALWAYS);
    prepareButton(check, cancel);
    getChildren()
        .addAll(
            field("Profile", profiles(), 170, 130),
            field("Region", regions(), 140, 120),
            channelField,
            field("Role", roles(), 104, 104),
            field("Client ID (optional)", clientId(), 140, 124),
            button);
  }

  /** Puts the focus where a person begins. */
  public void begin() {
    channel.input().requestFocus();
    channel.input().end();
  }

  private ComboBox<ProfileChoice> profiles() {
    ComboBox<ProfileChoice> box = new ComboBox<>(model.profiles());
    box.setId("profile");
    box.setConverter(shownAs(ProfileChoice::name));
    box.valueProperty().bindBidirectional(model.profileProperty());
    return box;
  }

  private ComboBox<String> regions() {
    ComboBox<String> box = new ComboBox<>(model.regions());
    box.setId("region");
    box.setPromptText("Choose");
    box.valueProperty().bindBidirectional(model.regionProperty());
    box.disableProperty().bind(model.profileProperty().map(ProfileChoice.LAB::equals).orElse(true));
    return box;
  }

  private ComboBox<Role> roles() {
    ComboBox<Role> box = new ComboBox<>();
    box.setId("role");
    box.getItems().setAll(Role.VIEWER, Role.MASTER);
    box.setConverter(shownAs(Texts::role));
    box.valueProperty().bindBidirectional(model.roleProperty());
    return box;
  }

  private TextField clientId() {
    TextField input = new TextField();
    input.setId("client-id");
    input.textProperty().bindBidirectional(model.clientIdProperty());
    return input;
  }

  private void prepareButton(Runnable check, Runnable cancel) {
    var running = model.runningProperty();
    button.setId("check");
    button.getStyleClass().add("check-button");
    button.textProperty().bind(running.map(now -> now ? "Cancel" : "Check"));
    button.defaultButtonProperty().bind(running.not());
    button.cancelButtonProperty().bind(running);
    button.setOnAction(
        event -> {
          if (running.get()) {
            cancel.run();
          } else {
            check.run();
          }
        });
    // The second half of a double click is no wish to cancel.
    button.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getClickCount() > 1) {
            button.disarm();
          }
        });
  }

  private static <T> StringConverter<T> shownAs(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String ignored) {
        throw new UnsupportedOperationException("the box is not editable");
      }
    };
  }

  private static Node field(String name, Control control, double width, double least) {
    control.setPrefWidth(width);
    control.setMinWidth(least);
    return field(name, control, control);
  }

  private static Node field(String name, Node shown, Control control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    control.setAccessibleText(name);
    VBox field = new VBox(label, shown);
    field.getStyleClass().add("field");
    return field;
  }
}
