package dev.turnscope.ui.conclusion;

import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.ui.look.Tone;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the conclusion pane says.
 *
 * @param aside beside the sentence: whose check it is, and how far or how long it went
 * @param note below the sentence: what to do
 * @param requests what to ask of others, each to be copied
 * @param clients what kinds of clients get from the list
 * @param policy what to ask an administrator for, null where it is nothing
 */
public record Statement(
    Tone tone,
    String headline,
    String aside,
    String note,
    List<String> findings,
    List<String> requests,
    List<Client> clients,
    @Nullable IamPolicy policy) {

  public Statement {
    findings = List.copyOf(findings);
    requests = List.copyOf(requests);
    clients = List.copyOf(clients);
  }

  public Statement(
      Tone tone,
      String headline,
      String aside,
      String note,
      List<String> findings,
      List<String> requests,
      List<Client> clients) {
    this(tone, headline, aside, note, findings, requests, clients, null);
  }

  /** All requests, a line each. */
  String requestsTogether() {
    return String.join("\n", requests);
  }

  /**
   * Whether it differs from another one in words alone that stand beside and above what happened
   * and what to do: whoever reads or copies that is not disturbed.
   */
  boolean asksTheSame(Statement other) {
    return headline.equals(other.headline)
        && findings.equals(other.findings)
        && requests.equals(other.requests)
        && Objects.equals(policy, other.policy);
  }

  Statement with(String newAside, String newNote) {
    return new Statement(tone, headline, newAside, newNote, findings, requests, clients, policy);
  }

  Statement about(List<Client> others) {
    return new Statement(tone, headline, aside, note, findings, requests, others, policy);
  }

  static Statement of(Tone tone, String headline) {
    return of(tone, headline, "");
  }

  static Statement of(Tone tone, String headline, String note) {
    return new Statement(tone, headline, "", note, List.of(), List.of(), List.of());
  }
}
