package dev.turnscope.aws.explanation;

import java.time.Duration;

/** How often a call was made, and within how long, when it was given up. */
public record Tried(int tries, Duration within) {}
