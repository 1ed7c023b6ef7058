package dev.turnscope.aws;

import java.time.Duration;

/** How often a call was made, and within how long, when it was given up. */
record Tried(int tries, Duration within) {}
