package dev.turnscope.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signaling channel, as AWS describes it. */
public record Channel(
    String name, String arn, String type, String status, @Nullable Instant createdAt) {}
