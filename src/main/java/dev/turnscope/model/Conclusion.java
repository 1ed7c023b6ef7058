package dev.turnscope.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What all verdicts together say.
 *
 * @param headline one sentence that a person can read aloud
 * @param requests what to ask of whoever runs the network or the account
 * @param clients what kinds of clients would get from the list, none where it names no TURN server
 */
public record Conclusion(
    Connects connects,
    String headline,
    List<String> findings,
    List<String> requests,
    List<ClientView> clients) {

  public Conclusion {
    findings = List.copyOf(findings);
    requests = List.copyOf(requests);
    clients = List.copyOf(clients);
  }

  /** The same with more findings, behind its own. */
  public Conclusion with(List<String> more) {
    return new Conclusion(
        connects,
        headline,
        Stream.concat(findings.stream(), more.stream()).toList(),
        requests,
        clients);
  }
}
