package dev.turnscope.ui.shell;

import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Choice;
import java.util.Locale;
import java.util.Objects;

/** How the choice that a result is of differs from the one that is made now. */
final class Difference {
  private Difference() {}

  /** Whose the shown result is, where it is not that of the present choice; empty where it is. */
  static String of(Choice shown, SourceViewModel source) {
    if (shown instanceof ChannelChoice channel && source.givenProperty().get() == null) {
      return of(channel, source);
    }
    return same(shown, source)
        ? ""
        : Words.of("shell.result.channel", Texts.shortened(shown.name()));
  }

  private static String of(ChannelChoice shown, SourceViewModel source) {
    String name = Texts.shortened(shown.name());
    if (!shown.channel().text().equals(source.channels().textProperty().get().strip())) {
      return Words.of("shell.result.channel", name);
    }
    ProfileChoice profile = source.profileProperty().get();
    if (!shown.place().profile().equals(profile)) {
      return Words.of(
          "shell.result.profile", name, Texts.shortened(shown.place().profile().name()));
    }
    if (!shown.place().region().equals(source.regionProperty().get())) {
      return Words.of("shell.result.region", name, shown.place().region());
    }
    if (shown.role() != source.roleProperty().get()) {
      return Words.of("shell.result.role", name, Texts.role(shown.role()).toLowerCase(Locale.ROOT));
    }
    if (same(shown, source)) {
      return "";
    }
    String clientId = source.clientIdProperty().get().strip();
    return Objects.requireNonNullElse(shown.clientId(), "").equals(clientId)
        ? Words.of("shell.result.options", name)
        : Words.of("shell.result.client-id", name);
  }

  private static boolean same(Choice shown, SourceViewModel source) {
    try {
      return shown.equals(source.choice());
    } catch (Unavailable incomplete) {
      return false;
    }
  }
}
