package dev.turnscope.ui.source;

import atlantafx.base.theme.Styles;
import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.look.WrapRow;
import dev.turnscope.ui.source.TypedRequest.Field;
import dev.turnscope.ui.work.Unavailable;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The choosers in a row, and the one button. */
public final class SourceView extends WrapRow {
  private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

  private final SourceViewModel model;
  private final Button button = new Button();
  private final HBox end = new HBox(button);
  private final ChannelField channel;
  private final ComboBox<ProfileChoice> profile;

  /**
   * @param check what the button does while nothing runs
   * @param cancel what it does while a check runs
   */
  public SourceView(SourceViewModel model, Runnable check, Runnable cancel) {
    this.model = model;
    getStyleClass().add("source");
    setAlignment(Pos.BOTTOM_LEFT);
    channel = new ChannelField(model.channels());
    profile = profiles();
    Label channelLabel = new Label(Words.of("source.channel"));
    Node channelField = field(channelLabel, channel, channel.input());
    Label regionLabel = new Label(Words.of("source.region"));
    Node regionField = field(regionLabel, regions());
    model.givenProperty().subscribe(given -> pseudoClassStateChanged(GIVEN, given != null));
    TextField clientId = clientId();
    Label clientIdLabel = new Label(Words.of("source.client-id"));
    OptionsButton options = new OptionsButton(model.options(), model.identity());
    model
        .missingProperty()
        .subscribe(
            missing -> {
              ask(missing, regionLabel, channelLabel);
              askForClientId(missing, clientIdLabel, clientId);
              options.ask(missing != null && model.wrongField() == Field.USERNAME ? missing : null);
            });
    HBox.setHgrow(channelField, Priority.ALWAYS);
    prepareButton(check, cancel);
    end.getStyleClass().add("end");
    end.setAlignment(Pos.CENTER_LEFT);
    end.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            field(new Label(Words.of("source.profile")), profile),
            regionField,
            channelField,
            field(new Label(Words.of("source.role")), roles()),
            field(
                clientIdLabel,
                new StackPane(clientId, new FittedText(clientId, new SimpleDoubleProperty())),
                clientId),
            options,
            givenChip(),
            end);
  }

  /** Sets a node behind the button, from which it is never parted. */
  public void endWith(Node node) {
    end.getChildren().add(node);
  }

  /** Sets a chip before the button. */
  public void add(Chip chip) {
    getChildren().add(getChildren().indexOf(end), chip);
  }

  private Chip givenChip() {
    Chip chip =
        new Chip(
            Words.of("work.given-list"),
            Words.of("source.given.name"),
            Bindings.isNotNull(model.givenProperty()),
            model::backToChannel);
    chip.setId("given-list");
    return chip;
  }

  /** Puts the focus where a person begins. */
  public void begin() {
    channel.input().requestFocus();
    channel.input().end();
  }

  public void goToProfile() {
    profile.requestFocus();
  }

  private ComboBox<ProfileChoice> profiles() {
    ComboBox<ProfileChoice> box =
        new SearchedBox<>(model.profiles(), ProfileChoice::name, model.profileProperty());
    box.setId("profile");
    box.setAccessibleHelp(Words.of("source.profile.help"));
    box.setCellFactory(_ -> new ProfileCell(model::kind));
    Tooltip identity = new Tooltip();
    identity.textProperty().bind(model.identity().arnProperty());
    model
        .identity()
        .arnProperty()
        .subscribe(arn -> box.setTooltip(arn.isEmpty() ? null : identity));
    return box;
  }

  private ComboBox<String> regions() {
    ComboBox<String> box =
        new SearchedBox<>(model.regions(), Function.identity(), model.regionProperty());
    box.setId("region");
    box.setAccessibleHelp(Words.of("source.region.help"));
    box.setPromptText(Words.of("source.region.prompt"));
    box.disableProperty().bind(model.profileProperty().map(ProfileChoice.LAB::equals).orElse(true));
    // A page over the window disables all: what looks so for its own reason stays as it is.
    box.disableProperty().subscribe(fixed -> box.pseudoClassStateChanged(FIXED, fixed));
    return box;
  }

  private ComboBox<Role> roles() {
    ComboBox<Role> box = new ComboBox<>();
    box.setId("role");
    box.getItems().setAll(Role.VIEWER, Role.MASTER);
    box.setConverter(SearchedBox.shownAs(Texts::role));
    box.valueProperty().bindBidirectional(model.roleProperty());
    return box;
  }

  private TextField clientId() {
    TextField input = new TextField();
    input.setId("client-id");
    input.setPromptText(Words.of("source.client-id.prompt"));
    input.textProperty().bindBidirectional(model.clientIdProperty());
    return input;
  }

  private void prepareButton(Runnable check, Runnable cancel) {
    var running = model.runningProperty();
    button.setId("check");
    button.getStyleClass().add("check-button");
    button
        .textProperty()
        .bind(running.map(now -> now ? Words.of("source.cancel") : Words.of("source.check")));
    running.subscribe(
        now -> {
          button.getStyleClass().remove(Styles.ACCENT);
          if (!now) {
            button.getStyleClass().add(Styles.ACCENT);
          }
        });
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

  /** What a check lacks is said at its field. */
  private void ask(@Nullable Unavailable missing, Label regionLabel, Label channelLabel) {
    boolean noRegion = missing != null && model.lacksRegion();
    boolean noChannel = missing != null && model.wrongField() == Field.CHANNEL;
    boolean blank = model.channels().textProperty().get().isBlank();
    regionLabel.setText(noRegion ? Words.of("source.region.missing") : Words.of("source.region"));
    channelLabel.setText(
        !noChannel
            ? Words.of("source.channel")
            : blank ? Words.of("source.channel.missing") : Words.of("source.channel.wrong"));
    mark(regionLabel, noRegion ? missing : null);
    mark(channelLabel, noChannel ? missing : null);
    channel.input().pseudoClassStateChanged(Styles.STATE_DANGER, noChannel);
    channel.input().setAccessibleHelp(missing != null && noChannel ? said(missing) : null);
    if (noChannel) {
      channel.input().requestFocus();
    }
  }

  private void askForClientId(@Nullable Unavailable missing, Label label, TextField input) {
    boolean wrong = missing != null && model.wrongField() == Field.CLIENT_ID;
    label.setText(wrong ? Words.of("source.client-id.wrong") : Words.of("source.client-id"));
    mark(label, wrong ? missing : null);
    input.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    input.setAccessibleHelp(missing != null && wrong ? said(missing) : null);
    if (wrong) {
      input.requestFocus();
    }
  }

  private static void mark(Label label, @Nullable Unavailable missing) {
    label.pseudoClassStateChanged(Styles.STATE_DANGER, missing != null);
    label.setTooltip(missing == null ? null : new Tooltip(said(missing)));
  }

  private static String said(Unavailable missing) {
    return missing.sentence() + " " + missing.nextStep();
  }

  private static Node field(Label label, Control control) {
    return field(label, control, control);
  }

  /** The label’s letter behind an underscore is its control’s key, and no part of its name. */
  private static Node field(Label label, Node shown, Control control) {
    label.setMnemonicParsing(true);
    label.setLabelFor(control);
    control.setAccessibleText(label.getText().replace("_", ""));
    VBox field = new VBox(label, shown);
    field.getStyleClass().add("field");
    return field;
  }
}
