package dev.turnscope.lab.path;

import java.time.Duration;

/**
 * What a path does to packets, each way.
 *
 * @param lossPercent how many of a hundred datagrams are lost; streams lose nothing
 */
public record Impairment(Duration delay, int lossPercent) {
  public static final Impairment NONE = new Impairment(Duration.ZERO, 0);
}
