package dev.turnscope.ui.look;

import dev.turnscope.model.Role;
import dev.turnscope.model.Stage;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words and numbers as the window shows them. */
public final class Texts {
  private static final Duration NARROW = Duration.ofMinutes(2);

  private static final int MOST_OF_NAME = 25;
  private static final int KEPT = 12;

  private Texts() {}

  /**
   * The verdict; of a URI that was not tested, why, where that is the program's or the person's.
   */
  public static String verdict(UriResult result) {
    return switch (result.verdict()) {
      case WORKS -> "Works";
      case FAILS -> "Fails";
      case NO_ANSWER -> "No answer";
      case NOT_TESTED ->
          switch (result.cause()) {
            case ENGINE_CRASHED -> "Crashed";
            case ENGINE_UNAVAILABLE -> "No engine";
            case CANCELLED -> "Cancelled";
            case INTERNAL_FAULT -> "Fault";
            case null, default -> "Not tested";
          };
    };
  }

  /** A name as one word of a line: a long one loses its middle. */
  public static String shortened(String name) {
    return name.length() <= MOST_OF_NAME
        ? name
        : name.substring(0, KEPT) + "…" + name.substring(name.length() - KEPT);
  }

  public static String transport(@Nullable Transport transport) {
    return transport == null ? "–" : transport.name();
  }

  public static String role(Role role) {
    return switch (role) {
      case MASTER -> "Master";
      case VIEWER -> "Viewer";
    };
  }

  public static String stage(Stage stage, @Nullable Transport transport) {
    return switch (stage) {
      case DNS -> "DNS";
      case CONNECT -> "Connect";
      case BINDING -> "Binding";
      case HANDSHAKE -> transport == Transport.DTLS ? "DTLS" : "TLS";
      case CHALLENGE -> "Challenge";
      case ALLOCATE -> "Allocate";
      case PERMISSION -> "Permission";
      case DATA -> "Data";
    };
  }

  /** Milliseconds with their unit, {@code 5,003 ms}: one unit, so that a column can be compared. */
  public static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%,d ms", duration.toMillis());
  }

  /** Seconds with a tenth, {@code 0.4 s}. */
  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Time left as {@code m:ss}; an hour and more as {@code h:mm:ss}. */
  public static String countdown(Duration left) {
    return left.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
  }

  /** How long ago, {@code 12 s ago} or {@code 4 min ago}. */
  public static String ago(Duration age) {
    if (age.toSeconds() < 1) {
      return "just now";
    }
    return age.compareTo(NARROW) < 0 ? age.toSeconds() + " s ago" : age.toMinutes() + " min ago";
  }
}
