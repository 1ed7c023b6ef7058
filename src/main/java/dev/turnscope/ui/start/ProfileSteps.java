package dev.turnscope.ui.start;

import dev.turnscope.aws.profile.AwsProfiles;
import dev.turnscope.ui.look.CopyButton;
import dev.turnscope.ui.look.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How to get an AWS profile. */
public final class ProfileSteps extends VBox {
  public ProfileSteps() {
    getStyleClass().add("profile-steps");
    List<Path> files = AwsProfiles.files();
    getChildren()
        .addAll(
            sentence(Words.of("start.steps.keys")),
            command(Words.of("start.steps.keys.command")),
            sentence(Words.of("start.steps.files", files.getFirst(), files.getLast())),
            sentence(Words.of("start.steps.sign-in")),
            command(Words.of("start.steps.sign-in.command")),
            sentence(Words.of("start.steps.notice")));
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Node command(String command) {
    Label shown = new Label(command);
    shown.getStyleClass().add("command");
    shown.setWrapText(true);
    shown.setMinHeight(USE_PREF_SIZE);
    shown.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox line =
        new HBox(8, shown, new CopyButton(Words.of("start.steps.copy", command), () -> command));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
