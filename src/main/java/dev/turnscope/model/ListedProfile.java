package dev.turnscope.model;

import org.jspecify.annotations.Nullable;

/**
 * A profile as a list of them tells it. No secrets.
 *
 * @param region null where it names none
 * @param credentials where they come from, in a word or two
 * @param signIn whether one is signed in, in words; null where nobody signs in
 * @param incomplete what is missing so that it cannot work, and where; null where nothing is known
 *     to be
 */
public record ListedProfile(
    String name,
    @Nullable String region,
    String credentials,
    @Nullable String signIn,
    @Nullable String incomplete) {}
