package dev.turnscope.model;

import java.time.Duration;

/**
 * One stage of the probe on one URI.
 *
 * @param start since the start of the URI's check
 * @param end since the start of the URI's check
 * @param detail what was seen, for a person
 */
public record StageResult(
    Stage stage, Duration start, Duration end, Outcome outcome, String detail) {

  /** How a stage ended. */
  public enum Outcome {
    OK,
    FAILED,
    NO_ANSWER;

    public String word() {
      return Words.of(this);
    }
  }
}
