package dev.turnscope.aws.explanation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;

/**
 * How far this computer's clock is from AWS's.
 *
 * @param behind AWS's time less ours: negative where ours is ahead
 */
record ClockSkew(Duration behind) {
  /** AWS refuses from five minutes on; the answer took a while too. */
  private static final Duration HARMLESS = Duration.ofMinutes(4);

  private static final Pattern AWS_NOW = Pattern.compile("\\((\\d{8}T\\d{6}Z) [-+] \\d+ min");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  /** From the answer's Date header; where that is none, from AWS's words. */
  static Optional<ClockSkew> measured(@Nullable AwsErrorDetails details) {
    if (details == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(details.sdkHttpResponse())
        .flatMap(DateHeader::of)
        .flatMap(ClockSkew::harmful)
        .or(() -> words(details.errorMessage()).flatMap(ClockSkew::harmful));
  }

  private static Optional<ClockSkew> harmful(Instant awsNow) {
    ClockSkew skew = new ClockSkew(Duration.between(Instant.now(), awsNow));
    return skew.behind.abs().compareTo(HARMLESS) > 0 ? Optional.of(skew) : Optional.empty();
  }

  /** “12 minutes behind AWS’s”. */
  String told() {
    long minutes = Math.round(behind.abs().toSeconds() / 60.0);
    return "%,d minutes %s AWS’s".formatted(minutes, behind.isNegative() ? "ahead of" : "behind");
  }

  private static Optional<Instant> words(@Nullable String message) {
    Matcher now = AWS_NOW.matcher(message == null ? "" : message);
    try {
      return now.find()
          ? Optional.of(LocalDateTime.parse(now.group(1), BASIC).toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
