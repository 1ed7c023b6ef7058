package dev.turnscope.model;

import java.util.List;

/**
 * What all verdicts together say.
 *
 * @param headline one sentence that a person can read aloud
 * @param requests what to ask of whoever runs the network or the account
 */
public record Conclusion(
    Connects connects, String headline, List<String> findings, List<String> requests) {

  public Conclusion {
    findings = List.copyOf(findings);
    requests = List.copyOf(requests);
  }
}
