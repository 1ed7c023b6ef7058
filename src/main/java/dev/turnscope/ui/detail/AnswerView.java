package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.NextStep;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer for the chosen URI: its verdict, what happened and what to do. */
final class AnswerView extends VBox {
  /** What an answer of the usual length needs, so that the tabs stay where they are. */
  private static final double USUAL_HEIGHT = 128;

  private final FontIcon icon = new FontIcon();
  private final Label word = new Label();
  private final Label address = new Label();
  private final UriField uri = new UriField();
  private Subscription ofRow = Subscription.EMPTY;

  AnswerView(DetailViewModel model) {
    getStyleClass().add("answer");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(verdict(), uri, explanation(model), nextStep(model));
    model.rowProperty().subscribe(row -> follow(row));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(USUAL_HEIGHT, super.computePrefHeight(width));
  }

  private Node verdict() {
    word.getStyleClass().add("detail-verdict");
    word.setId("detail-verdict");
    word.setMinWidth(USE_PREF_SIZE);
    address.getStyleClass().add("muted");
    HBox line = new HBox(8, icon, word, address);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Node explanation(DetailViewModel model) {
    Label explanation = new Label();
    explanation.setId("explanation");
    explanation.setWrapText(true);
    explanation.setMinHeight(USE_PREF_SIZE);
    explanation.textProperty().bind(model.explanationProperty());
    return explanation;
  }

  private static Node nextStep(DetailViewModel model) {
    NextStep nextStep = new NextStep();
    nextStep.setMinHeight(USE_PREF_SIZE);
    nextStep.sentence().textProperty().bind(model.nextStepProperty());
    nextStep.visibleProperty().bind(model.nextStepProperty().isNotEmpty());
    nextStep.managedProperty().bind(nextStep.visibleProperty());
    return nextStep;
  }

  private void follow(@Nullable UriRow row) {
    ofRow.unsubscribe();
    ofRow = Subscription.EMPTY;
    if (row == null) {
      return;
    }
    uri.show(row.text());
    ofRow =
        Subscription.combine(
            row.toneProperty().subscribe(this::show),
            row.wordProperty().subscribe(word::setText),
            row.addressProperty().subscribe(shown -> address.setText(told(shown, row.relays()))));
  }

  private static String told(String address, boolean relay) {
    if (address.isEmpty()) {
      return "";
    }
    return relay
        ? Words.of("detail.address.relay", address)
        : Words.of("detail.address.seen", address);
  }

  private void show(Tone tone) {
    tone.put(icon);
    word.getStyleClass().setAll("label", "detail-verdict", tone.styleClass());
  }
}
