package dev.turnscope.ui.conclusion;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Source;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom AWS's list was asked of, and the channel's media storage, in a line. */
final class Facts {
  private Facts() {}

  /** Empty where there is no report, or its list came from elsewhere. */
  static String of(@Nullable CheckReport report) {
    return report == null ? "" : of(report.source());
  }

  private static String of(Source source) {
    if (source.kind() != Source.Kind.AWS
        || source.endpoint() == null
        || source.region() == null
        || source.role() == null) {
      return "";
    }
    return withStorage(
        Words.of(
            "conclusion.facts",
            source.endpoint(),
            source.region(),
            Texts.role(source.role()).toLowerCase(Locale.ROOT)),
        source.storage());
  }

  private static String withStorage(String asked, @Nullable MediaStorage storage) {
    if (storage == null || !storage.known()) {
      return asked;
    }
    if (storage.status() == MediaStorage.Status.DISABLED) {
      return Words.of("conclusion.facts.storage.off", asked);
    }
    return storage.stream() == null
        ? Words.of("conclusion.facts.storage.on", asked)
        : Words.of("conclusion.facts.storage.stream", asked, storage.stream());
  }
}
