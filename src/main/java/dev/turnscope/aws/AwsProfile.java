package dev.turnscope.aws;

import org.jspecify.annotations.Nullable;

/**
 * A profile as the shared files describe it; nothing was asked of AWS.
 *
 * @param region null where the profile names none
 * @param kind where its credentials come from, in a word or two
 */
public record AwsProfile(String name, @Nullable String region, String kind) {}
