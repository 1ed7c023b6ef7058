package dev.turnscope.ui.source;

import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Words;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A profile in the list: its name, and where its credentials come from. */
final class ProfileCell extends ListCell<ProfileChoice> {
  /** What an incomplete profile lacks is a sentence, and the window has an edge. */
  private static final double MOST_EM = 63;

  private final Function<ProfileChoice, String> kind;
  private final Label name = new Label();
  private final Label from = new Label();
  private final HBox line = new HBox(name, from);
  private final Tooltip whole = new Tooltip();

  /**
   * @param kind where a profile’s credentials come from, and what is known of it
   */
  ProfileCell(Function<ProfileChoice, String> kind) {
    this.kind = kind;
    name.setMinWidth(USE_PREF_SIZE);
    from.getStyleClass().add("muted");
    whole.textProperty().bind(from.textProperty());
    line.getStyleClass().add("profile-line");
    line.setAlignment(Pos.BASELINE_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(super.computePrefWidth(height), MOST_EM * getFont().getSize());
  }

  /** What has no room is seen by pointing at it. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean cut = !isEmpty() && from.getWidth() < from.prefWidth(-1) - 1;
    setTooltip(cut ? whole : null);
  }

  @Override
  protected void updateItem(@Nullable ProfileChoice profile, boolean empty) {
    super.updateItem(profile, empty);
    if (empty || profile == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(profile.name());
    from.setText(kind.apply(profile));
    setGraphic(line);
    setAccessibleText(Words.of("source.profile.spoken", profile.name(), from.getText()));
  }
}
