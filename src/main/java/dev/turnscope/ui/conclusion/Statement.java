package dev.turnscope.ui.conclusion;

import dev.turnscope.ui.look.Tone;
import java.util.List;

/**
 * What the conclusion pane says.
 *
 * @param aside beside the sentence: whose check it is, and how far or how long it went
 * @param note below the sentence: what to do
 * @param requests what to ask of others, each to be copied
 */
public record Statement(
    Tone tone,
    String headline,
    String aside,
    String note,
    List<String> findings,
    List<String> requests) {

  public Statement {
    findings = List.copyOf(findings);
    requests = List.copyOf(requests);
  }

  Statement with(String newAside, String newNote) {
    return new Statement(tone, headline, newAside, newNote, findings, requests);
  }

  static Statement of(Tone tone, String headline) {
    return of(tone, headline, "");
  }

  static Statement of(Tone tone, String headline, String note) {
    return new Statement(tone, headline, "", note, List.of(), List.of());
  }
}
