package dev.turnscope.aws.signin;

import java.net.URI;
import java.time.Instant;

/**
 * What a person confirms in a browser (RFC 8628 section 3.2).
 *
 * @param profile the profile that is signed in, for sentences
 * @param userCode what the page has to show
 * @param page where it is confirmed; the code is in the address already
 * @param expiresAt when it is too late
 */
public record DeviceCode(String profile, String userCode, URI page, Instant expiresAt) {}
