package dev.turnscope.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The long-term credentials of a TURN server (RFC 8489 section 9.2). */
public record Credentials(Secret username, Secret password) {
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,11}):.*");

  /** Whether either half is missing: libwebrtc dies of such a server. */
  public boolean incomplete() {
    return username.isEmpty() || password.isEmpty();
  }

  /** The end of validity that a time-limited username begins with, {@code <epoch seconds>:…}. */
  public Optional<Instant> expiryInUsername() {
    Matcher matcher = EPOCH.matcher(username.reveal());
    try {
      return matcher.matches()
          ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1))))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException outOfRange) {
      return Optional.empty();
    }
  }
}
