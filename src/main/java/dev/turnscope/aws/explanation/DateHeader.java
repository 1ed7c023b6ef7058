package dev.turnscope.aws.explanation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The time of day by whoever answered (RFC 9110 section 6.6.1), to the second. */
public final class DateHeader {
  private DateHeader() {}

  /** Empty where the answer has none that can be read. */
  public static Optional<Instant> of(SdkHttpResponse response) {
    try {
      return response
          .firstMatchingHeader("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
