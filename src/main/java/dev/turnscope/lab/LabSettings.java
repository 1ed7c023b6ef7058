package dev.turnscope.lab;

import dev.turnscope.lab.path.Impairment;
import java.time.Duration;

/**
 * What can be set of the scenarios that have a degree.
 *
 * @param delay of every packet in {@link Scenario#SLOW}, each way
 * @param lossPercent how many of a hundred datagrams {@link Scenario#LOSSY} loses, each way
 */
public record LabSettings(Duration delay, int lossPercent) {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

  public static final LabSettings USUAL = new LabSettings(Duration.ofMillis(50), 10);

  public LabSettings {
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("The delay is between 0ms and 5000ms.");
    }
    if (lossPercent < 0 || lossPercent > 100) {
      throw new IllegalArgumentException("The loss is a number of percent between 0 and 100.");
    }
  }

  public LabSettings withDelay(Duration chosen) {
    return new LabSettings(chosen, lossPercent);
  }

  public LabSettings withLossPercent(int chosen) {
    return new LabSettings(delay, chosen);
  }

  Impairment impairment(Scenario scenario) {
    return switch (scenario) {
      case SLOW -> new Impairment(delay, 0);
      case LOSSY -> new Impairment(Duration.ZERO, lossPercent);
      default -> Impairment.NONE;
    };
  }
}
