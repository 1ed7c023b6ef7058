package dev.turnscope.ui.conclusion;

import dev.turnscope.ui.look.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside each other, what kinds of clients get; below, why one of them gets nothing. */
final class ClientsView extends VBox {
  private List<Client> shown = List.of();

  ClientsView() {
    getStyleClass().add("clients");
    setVisible(false);
    setManaged(false);
  }

  /** What stays as it is keeps the focus and the pointer's tooltip. */
  void show(List<Client> clients) {
    if (clients.equals(shown)) {
      return;
    }
    shown = clients;
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("chips");
    clients.forEach(client -> chips.getChildren().add(chip(client)));
    getChildren().setAll(chips);
    clients.stream()
        .filter(Client::striking)
        .forEach(client -> getChildren().add(explanation(client)));
    setVisible(!clients.isEmpty());
    setManaged(isVisible());
  }

  private static Label chip(Client client) {
    FontIcon icon = new FontIcon();
    client.tone().put(icon);
    Label chip = new Label(client.sentence(), icon);
    chip.getStyleClass().add("chip");
    chip.setTooltip(new Tooltip(client.explanation()));
    chip.setFocusTraversable(true);
    chip.setAccessibleText(
        Words.of("conclusion.client.spoken", client.sentence(), client.explanation()));
    return chip;
  }

  private static Label explanation(Client client) {
    Label label = new Label(Words.of("conclusion.client.why", client.name(), client.explanation()));
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
