package dev.turnscope.ui.shell;

import dev.turnscope.lab.Scenario;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.conclusion.ConclusionViewModel;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Unavailable;

/** What stands in the answer’s place while there is none: how to get one. */
final class Invitation {
  private Invitation() {}

  static void show(SourceViewModel source, ConclusionViewModel conclusion) {
    ProfileChoice profile = source.profileProperty().get();
    Unavailable problem = source.problemProperty().get();
    String channel = source.channels().textProperty().get().strip();
    if (problem != null) {
      conclusion.failed(problem);
    } else if (profile == null) {
      conclusion.invite(Words.of("shell.invite.reading"), "");
    } else if (profile.equals(ProfileChoice.LAB)) {
      conclusion.invite(toLab(channel), hint(source, Words.of("shell.invite.lab.hint")));
    } else if (source.regionProperty().get() == null) {
      conclusion.invite(
          Words.of("shell.invite.region"),
          hint(source, Words.of("shell.invite.region.hint", profile.name())));
    } else if (!named(channel)) {
      conclusion.invite(
          Words.of("shell.invite.channel"), hint(source, Words.of("shell.invite.channel.hint")));
    } else {
      conclusion.invite(
          Words.of("shell.invite.ready", channel), Words.of("shell.invite.ready.hint"));
    }
  }

  private static String hint(SourceViewModel source, String usual) {
    return source.unlisted().map(why -> usual + " " + why).orElse(usual);
  }

  /** What is typed to find a channel may be no name yet. */
  private static boolean named(String channel) {
    try {
      ChannelRef.read(channel);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static String toLab(String channel) {
    return Scenario.named(channel)
        .map(
            scenario -> Words.of("shell.invite.scenario", channel, lowered(scenario.description())))
        .orElse(Words.of("shell.invite.lab"));
  }

  private static String lowered(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
