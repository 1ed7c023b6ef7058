package dev.turnscope.ui.paste;

import atlantafx.base.theme.Styles;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page that takes a text. Once it has left the window the text is forgotten. */
public final class PasteView extends VBox {
  private static final int LINES = 10;

  private final PasteViewModel model;
  private final TextArea area = new TextArea();
  private final FontIcon icon = new FontIcon();
  private final Label summary = new Label();
  private final VBox problems = new VBox();
  private final Button accept = new Button();

  public PasteView(PasteViewModel model) {
    this.model = model;
    getStyleClass().add("paste");
    Label hint = new Label();
    hint.textProperty()
        .bind(
            model
                .hiddenProperty()
                .map(hidden -> hidden.isEmpty() ? Words.of("paste.hint") : hidden));
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    prepareArea();
    summary.setId("paste-summary");
    summary.setWrapText(true);
    HBox said = new HBox(icon, summary);
    said.getStyleClass().add("said");
    problems.setId("paste-problems");
    problems.getStyleClass().add("problems");
    getChildren().addAll(hint, area, said, problemsInTheirRoom(), buttons());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.readingProperty().subscribe(this::show);
    sceneProperty().subscribe((before, now) -> forgetOnceGone(before, now));
  }

  /** Puts the focus into the text. */
  public void begin() {
    area.requestFocus();
    area.end();
  }

  private void prepareArea() {
    area.setId("paste-text");
    area.setPrefRowCount(LINES);
    area.setAccessibleText(Words.of("paste.text.name"));
    area.textProperty().bindBidirectional(model.textProperty());
    area.setPromptText(Words.of("paste.prompt"));
    area.setTextFormatter(new TextFormatter<>(this::bounded));
  }

  /** A longer text is taken, but not into the area. */
  private TextFormatter.@Nullable Change bounded(TextFormatter.Change change) {
    String now = change.isContentChange() ? change.getControlNewText() : "";
    if (now.length() <= PasteViewModel.MOST_SHOWN) {
      return change;
    }
    // Once this change is over: the area must not be changed within it.
    Platform.runLater(() -> model.replace(now));
    return null;
  }

  /** Its height stays, so that no button moves while the text is read. */
  private Node problemsInTheirRoom() {
    ScrollPane room = new ScrollPane(problems);
    room.getStyleClass().add("problems-room");
    room.setFitToWidth(true);
    room.setAccessibleText(Words.of("paste.problems.name"));
    room.focusTraversableProperty().bind(Bindings.isNotEmpty(problems.getChildren()));
    return room;
  }

  private Node buttons() {
    accept.setId("paste-accept");
    accept.getStyleClass().add(Styles.ACCENT);
    accept.setOnAction(event -> model.accept());
    Button cancel = new Button(Words.of("paste.cancel"));
    cancel.setId("paste-cancel");
    cancel.setOnAction(event -> model.close());
    HBox buttons = new HBox(cancel, accept);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  /** Enter belongs to the text, and Tab does not. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.accept();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && event.getTarget() == area) {
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private void show(Reading reading) {
    tone(reading).put(icon);
    icon.setVisible(!reading.summary().isEmpty());
    summary.setText(
        switch (reading.kind()) {
          case NOTHING -> Words.of("paste.nothing");
          case BUSY -> Words.of("paste.busy");
          case LIST, RUN, UNREADABLE -> reading.summary();
        });
    accept.setText(
        reading.kind() == Reading.Kind.RUN ? Words.of("paste.show") : Words.of("paste.check"));
    accept.setDisable(!reading.usable());
    if (!problems.getChildren().stream()
        .map(node -> ((Label) node).getText())
        .toList()
        .equals(reading.problems())) {
      problems.getChildren().setAll(lines(reading.problems()));
    }
  }

  private static List<Node> lines(List<String> sentences) {
    return sentences.stream().map(PasteView::line).toList();
  }

  private static Node line(String sentence) {
    Label line = new Label(sentence);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  private static Tone tone(Reading reading) {
    return switch (reading.kind()) {
      case NOTHING, BUSY -> Tone.QUIET;
      case LIST -> reading.problems().isEmpty() ? Tone.GOOD : Tone.PARTLY;
      case RUN -> Tone.GOOD;
      case UNREADABLE -> Tone.BAD;
    };
  }

  private void forgetOnceGone(@Nullable Object before, @Nullable Object now) {
    if (before != null && now == null) {
      area.textProperty().unbindBidirectional(model.textProperty());
      area.clear();
      model.close();
    }
  }
}
