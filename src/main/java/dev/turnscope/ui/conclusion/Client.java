package dev.turnscope.ui.conclusion;

import dev.turnscope.model.ClientView;
import dev.turnscope.model.ClientView.Relays;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.util.List;

/**
 * What a kind of client gets from the list.
 *
 * @param sentence its name again, and whether it gets a relay
 * @param explanation which servers it uses, and what it gets of them
 * @param striking whether it gets less than another one: the explanation is seen unasked
 */
public record Client(
    String name, Tone tone, String sentence, String explanation, boolean striking) {

  static List<Client> atTheEnd(List<ClientView> views) {
    boolean relay = views.stream().anyMatch(view -> view.relays() == Relays.YES);
    return views.stream().map(view -> of(view, relay && view.relays() != Relays.YES)).toList();
  }

  /** While a check runs a yes stays, and anything else is open. */
  static List<Client> soFar(List<ClientView> views) {
    return views.stream()
        .map(view -> view.relays() == Relays.YES ? of(view, false) : open(view.client()))
        .toList();
  }

  private static Client of(ClientView view, boolean striking) {
    String name = view.client();
    return switch (view.relays()) {
      case YES -> of(view, Tone.GOOD, Words.of("conclusion.client.yes", name), striking);
      case NO -> of(view, Tone.BAD, Words.of("conclusion.client.no", name), striking);
      case UNKNOWN -> of(view, Tone.UNKNOWN, Words.of("conclusion.client.unknown", name), striking);
    };
  }

  private static Client of(ClientView view, Tone tone, String sentence, boolean striking) {
    return new Client(view.client(), tone, sentence, view.explanation(), striking);
  }

  private static Client open(String name) {
    return new Client(
        name,
        Tone.BUSY,
        Words.of("conclusion.client.open", name),
        Words.of("conclusion.client.open.why"),
        false);
  }
}
