package dev.turnscope.ui.detail;

import dev.turnscope.model.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * An earlier check of a URI.
 *
 * @param elapsed to the verdict, since the start of the URI's check
 */
public record HistoryPoint(Instant startedAt, Verdict verdict, Duration elapsed) {}
