package dev.turnscope.ui.detail;

import dev.turnscope.model.TlsSession;
import dev.turnscope.ui.look.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate chain as a PEM file. */
final class ChainFile {
  static final String SUGGESTED_NAME = "turn-server-chain.pem";

  private ChainFile() {}

  /** Returns what became of it, as a sentence. */
  static String write(TlsSession tls, Path file) {
    try {
      Files.writeString(file, tls.pem());
      return Words.of("detail.certificate.saved", file);
    } catch (IOException | SecurityException refused) {
      return Words.of("detail.certificate.not-saved", file);
    }
  }
}
