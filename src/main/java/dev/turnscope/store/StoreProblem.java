package dev.turnscope.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Something could not be kept or read. The program goes on with what it has in memory.
 *
 * @param sentence what happened, and where
 * @param nextStep what becomes of it, and what the person can do
 */
public record StoreProblem(String sentence, String nextStep) {

  static StoreProblem unsaved(String title, Path file, IOException failure) {
    return new StoreProblem(
        "Turnscope’s %s cannot be saved in %s: %s."
            .formatted(title, file, reason(failure, "this user may not write there")),
        "They last until Turnscope ends; mend the folder, or name another in %s."
            .formatted(StoreFolder.OVERRIDE));
  }

  static StoreProblem setAside(String title, Path file, IOException failure, Path aside) {
    return new StoreProblem(
        unusable(file, failure),
        "Turnscope’s %s begin anew; the old file is kept beside it as %s."
            .formatted(title, aside.getFileName()));
  }

  static StoreProblem inTheWay(String title, Path file, IOException failure) {
    return new StoreProblem(
        unusable(file, failure),
        "Turnscope’s %s begin anew; copy the file away if it is worth keeping.".formatted(title));
  }

  private static String unusable(Path file, IOException failure) {
    return "The file %s cannot be used: %s."
        .formatted(file, reason(failure, "this user may not read it"));
  }

  private static String reason(IOException failure, String denied) {
    return switch (failure) {
      case UnusableFile unusable -> unusable.reason();
      case AccessDeniedException _ -> denied;
      case FileAlreadyExistsException _ -> "a file is where its folder should be";
      default -> systemReason(failure);
    };
  }

  /** The system's own words are taken where they come apart from the path. */
  private static String systemReason(IOException failure) {
    String words =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    if (words != null && words.contains(" space ")) {
      return "the disk is full";
    }
    return failure instanceof FileSystemException && words != null
        ? words
        : "the disk or folder refuses it";
  }
}
