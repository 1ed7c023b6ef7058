package dev.turnscope.ui.servers;

import dev.turnscope.ui.look.Words;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The heading of a server: its name, and its credentials counting down. */
final class ServerLine extends HBox {
  private final Label name = new Label();
  private final CountdownRing ring = new CountdownRing();
  private final Label left = new Label();
  private final Tooltip tooltip = new Tooltip();
  private Subscription ofServer = Subscription.EMPTY;

  ServerLine() {
    getStyleClass().add("server-line");
    setAlignment(Pos.BASELINE_LEFT);
    name.getStyleClass().add("server-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setTooltip(tooltip);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    left.setGraphic(ring);
    left.fontProperty().subscribe(ring::suit);
    left.setMinWidth(USE_PREF_SIZE);
    left.setTooltip(new Tooltip(Words.of("servers.left")));
    getChildren().addAll(name, left);
  }

  void show(@Nullable ServerRow server) {
    ofServer.unsubscribe();
    ofServer = Subscription.EMPTY;
    if (server != null) {
      name.setText(server.name());
      tooltip.setText(server.name());
      ofServer = server.leftProperty().subscribe(this::show);
    }
  }

  private void show(CredentialsLeft credentials) {
    boolean none = credentials.state() == CredentialsLeft.State.NONE;
    left.setText(credentials.shown());
    left.setVisible(!none);
    ring.show(credentials);
    left.getStyleClass()
        .setAll("label", "left", "left-" + credentials.state().name().toLowerCase(Locale.ROOT));
  }
}
