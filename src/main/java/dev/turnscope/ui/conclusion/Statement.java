package dev.turnscope.ui.conclusion;

import dev.turnscope.ui.look.Tone;
import java.util.List;

/**
 * What the conclusion pane says.
 *
 * @param note one line about the sentence: what to do, or how far the check is
 * @param requests what to ask of others, each to be copied
 */
public record Statement(
    Tone tone, String headline, String note, List<String> findings, List<String> requests) {

  public Statement {
    findings = List.copyOf(findings);
    requests = List.copyOf(requests);
  }

  static Statement of(Tone tone, String headline) {
    return of(tone, headline, "");
  }

  static Statement of(Tone tone, String headline, String note) {
    return new Statement(tone, headline, note, List.of(), List.of());
  }
}
