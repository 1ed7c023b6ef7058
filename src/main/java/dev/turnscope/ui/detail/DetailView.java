package dev.turnscope.ui.detail;

import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.NextStep;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen URI: its verdict, why, what to do, and what both engines saw. */
public final class DetailView extends StackPane {
  private final FontIcon icon = new FontIcon();
  private final Label word = new Label();
  private final Label address = new Label();
  private final TextField uri = new TextField();
  private final StagesView stages = new StagesView();
  private Subscription ofRow = Subscription.EMPTY;

  public DetailView(DetailViewModel model) {
    getStyleClass().add("detail");
    Label empty = new Label(Words.of("detail.empty"));
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    VBox content =
        new VBox(
            verdict(),
            uriLine(),
            explanation(model),
            nextStep(model),
            heading(Words.of("detail.stages")),
            stages,
            new CertificateView(model.tlsProperty(), new SystemSaveDialog()),
            heading(Words.of("detail.evidence")),
            evidence(model));
    content.getStyleClass().add("detail-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    // At least as high as what is seen of it; more where the sentences need more.
    content.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
    scroll.setFocusTraversable(false);
    getChildren().addAll(empty, scroll);
    model
        .rowProperty()
        .subscribe(
            row -> {
              empty.setVisible(row == null);
              scroll.setVisible(row != null);
              follow(row);
            });
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

  private Node uriLine() {
    uri.setEditable(false);
    uri.setAccessibleText(Words.of("detail.uri"));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(uri.textProperty());
    uri.setTooltip(whole);
    uri.getStyleClass().add("selectable");
    HBox.setHgrow(uri, Priority.ALWAYS);
    HBox line = new HBox(4, uri, new CopyButton(Words.of("detail.uri.copy"), uri::getText));
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
    nextStep.sentence().textProperty().bind(model.nextStepProperty());
    nextStep.visibleProperty().bind(model.nextStepProperty().isNotEmpty());
    nextStep.managedProperty().bind(nextStep.visibleProperty());
    return nextStep;
  }

  private static Node evidence(DetailViewModel model) {
    TextArea evidence = new TextArea();
    evidence.setId("evidence");
    evidence.setEditable(false);
    evidence.setWrapText(true);
    evidence.setAccessibleText(Words.of("detail.evidence.name"));
    evidence.getStyleClass().add("evidence");
    evidence.textProperty().bind(model.evidenceProperty());
    evidence.setMinHeight(64);
    evidence.setPrefHeight(64);
    VBox.setVgrow(evidence, Priority.ALWAYS);
    return evidence;
  }

  private void follow(@Nullable UriRow row) {
    ofRow.unsubscribe();
    ofRow = Subscription.EMPTY;
    if (row == null) {
      return;
    }
    uri.setText(row.text());
    stages.follow(row);
    ofRow =
        Subscription.combine(
            row.toneProperty().subscribe(this::show),
            row.wordProperty().subscribe(word::setText),
            row.addressProperty()
                .subscribe(
                    seen ->
                        address.setText(seen.isEmpty() ? "" : Words.of("detail.address", seen))));
  }

  private void show(Tone tone) {
    tone.put(icon);
    word.getStyleClass().setAll("label", "detail-verdict", tone.styleClass());
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }
}
