package dev.turnscope.ui.detail;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for a file to write. */
public interface SaveDialog {
  /** Empty where the person would rather not. */
  Optional<Path> ask(Window owner, String title, String suggestedName);
}
