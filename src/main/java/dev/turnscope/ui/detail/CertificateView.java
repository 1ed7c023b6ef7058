package dev.turnscope.ui.detail;

import dev.turnscope.model.TlsSession;
import dev.turnscope.ui.detail.CertificateText.Fact;
import dev.turnscope.ui.look.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The server's certificate and how it was judged; nothing where none came. */
final class CertificateView extends VBox {
  private final ObservableValue<@Nullable TlsSession> tls;
  private final SaveDialog dialog;
  private final FontIcon icon = new FontIcon();
  private final Label judgement = new Label();
  private final GridPane facts = new GridPane();
  private final Label saved = new Label();

  CertificateView(ObservableValue<@Nullable TlsSession> tls, SaveDialog dialog) {
    this.tls = tls;
    this.dialog = dialog;
    getStyleClass().add("certificate");
    setMinHeight(USE_PREF_SIZE);
    facts.getStyleClass().add("facts");
    judgement.setId("judgement");
    saved.setId("saved");
    for (Label label : new Label[] {judgement, saved}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    saved.getStyleClass().add("muted");
    saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
    saved.managedProperty().bind(saved.visibleProperty());
    HBox judged = new HBox(8, icon, judgement);
    getChildren().addAll(heading(), judged, facts, saved);
    visibleProperty().bind(tls.map(some -> true).orElse(false));
    managedProperty().bind(visibleProperty());
    tls.subscribe(this::show);
  }

  private Node heading() {
    Label name = new Label(Words.of("detail.certificate"));
    name.getStyleClass().add("heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button save = new Button(Words.of("detail.certificate.save"), new FontIcon(Feather.DOWNLOAD));
    save.setId("save-chain");
    save.getStyleClass().addAll("copy-button", "flat", "small");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(event -> save());
    HBox line = new HBox(4, name, space, save);
    line.setAlignment(Pos.BOTTOM_LEFT);
    return line;
  }

  private void save() {
    TlsSession shown = tls.getValue();
    if (shown != null) {
      dialog
          .ask(
              getScene().getWindow(),
              Words.of("detail.certificate.save.title"),
              ChainFile.SUGGESTED_NAME)
          .ifPresent(file -> saved.setText(ChainFile.write(shown, file)));
    }
  }

  private void show(@Nullable TlsSession shown) {
    facts.getChildren().clear();
    saved.setText("");
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
}
