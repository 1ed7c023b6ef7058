package dev.turnscope.ui.detail;

import dev.turnscope.model.TlsSession;
import dev.turnscope.ui.detail.CertificateText.Fact;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The server's certificate and how it was judged, or why there is none. */
final class CertificateView extends StackPane {
  private final CertificateViewModel model;
  private final SaveDialog dialog;
  private final FontIcon icon = new FontIcon();
  private final Label judgement = wrapped("judgement");
  private final GridPane facts = new GridPane();

  CertificateView(CertificateViewModel model, SaveDialog dialog) {
    this.model = model;
    this.dialog = dialog;
    Label empty = wrapped("no-certificate");
    empty.getStyleClass().add("empty");
    empty.textProperty().bind(model.emptyTextProperty());
    facts.getStyleClass().add("facts");
    Label saved = wrapped("saved");
    saved.getStyleClass().add("muted");
    saved.textProperty().bind(model.savedProperty());
    HBox judged = new HBox(8, icon, judgement);
    judged.setAlignment(Pos.TOP_LEFT);
    VBox certificate = new VBox(heading(), judged, facts, saved);
    certificate.getStyleClass().add("certificate");
    certificate.setMinHeight(USE_PREF_SIZE);
    certificate.managedProperty().bind(certificate.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    getChildren().addAll(empty, certificate);
    model
        .tlsProperty()
        .subscribe(
            tls -> {
              empty.setVisible(tls == null);
              certificate.setVisible(tls != null);
              show(tls);
            });
  }

  private Node heading() {
    Button save = new Button(Words.of("detail.certificate.save"), new FontIcon(Feather.DOWNLOAD));
    save.setId("save-chain");
    save.getStyleClass().addAll("copy-button", "flat", "small");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(event -> save());
    return new Heading(
        Words.of("detail.certificate.heading"),
        new CopyButton(Words.of("detail.certificate.copy"), this::text),
        save);
  }

  private void save() {
    dialog
        .ask(
            getScene().getWindow(),
            Words.of("detail.certificate.save.title"),
            ChainFile.SUGGESTED_NAME)
        .ifPresent(model::save);
  }

  private String text() {
    TlsSession tls = model.tlsProperty().get();
    return tls == null ? "" : CertificateText.whole(tls);
  }

  private void show(@Nullable TlsSession shown) {
    facts.getChildren().clear();
    if (shown == null) {
      return;
    }
    CertificateText.tone(shown).put(icon);
    judgement.setText(CertificateText.judgement(shown));
    for (Fact fact : CertificateText.facts(shown)) {
      Label name = new Label(fact.name());
      name.getStyleClass().add("muted");
      name.setMinWidth(USE_PREF_SIZE);
      GridPane.setValignment(name, VPos.TOP);
      Label value = new Label(fact.value());
      value.setWrapText(true);
      value.setMinHeight(USE_PREF_SIZE);
      facts.addRow(facts.getRowCount(), name, value);
    }
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
