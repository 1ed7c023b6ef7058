package dev.turnscope.ui.detail;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.TlsSession;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.UriRow;
import dev.turnscope.ui.work.Background;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The server's certificate, or why there is none, and the file that its chain is saved to. */
public final class CertificateViewModel {
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable TlsSession> tls = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

  CertificateViewModel(Background background) {
    this.background = background;
  }

  /** What the handshake came to, null where no certificate came. */
  ReadOnlyObjectProperty<@Nullable TlsSession> tlsProperty() {
    return tls.getReadOnlyProperty();
  }

  /** Why there is no certificate. */
  ReadOnlyStringProperty emptyTextProperty() {
    return emptyText.getReadOnlyProperty();
  }

  /** What became of the last file, a sentence; empty where none was asked for. */
  ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Writes the chain as PEM, and says in place what became of it. */
  void save(Path file) {
    TlsSession shown = tls.get();
    if (shown == null) {
      return;
    }
    saved.set(Words.of("detail.certificate.saving", file));
    background.run(
        "save certificate chain",
        () -> ChainFile.write(shown, file),
        report -> report(shown, report),
        problem -> report(shown, problem.sentence()));
  }

  void show(UriRow row, @Nullable UriResult result) {
    emptyText.set(emptyText(row, result));
    TlsSession session = result == null ? null : result.probe().tls();
    if (!Objects.equals(session, tls.get())) {
      saved.set("");
      tls.set(session);
    }
  }

  private void report(TlsSession of, String sentence) {
    if (of.equals(tls.get())) {
      saved.set(sentence);
    }
  }

  private static String emptyText(UriRow row, @Nullable UriResult result) {
    if (!(ListedUri.read(row.text()) instanceof IceUri uri)) {
      return Words.of("detail.certificate.none.refused");
    }
    return switch (uri.transport()) {
      case UDP, TCP ->
          uri.relays()
              ? Words.of("detail.certificate.none.turn", uri.scheme().word())
              : Words.of("detail.certificate.none.stun", uri.scheme().word());
      case TLS, DTLS ->
          result == null
              ? Words.of("detail.certificate.waiting")
              : Words.of("detail.certificate.none");
    };
  }
}
