package dev.turnscope.ui.look;

import dev.turnscope.model.Role;
import dev.turnscope.model.Stage;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Verdicts, stages and times as the window shows them, in every pane alike. */
public final class Texts {
  private static final Duration NARROW = Duration.ofMinutes(2);

  private static final int MOST_OF_NAME = 25;
  private static final int KEPT = 12;

  private static final Pattern ARN = Pattern.compile("arn:[^\\s,;]+");

  /** JavaFX breaks no line at a space of no width. */
  private static final String HAIR_SPACE = "\u200a";

  private static final Pattern PART_OF_ARN =
      Pattern.compile("(?<=:[0-9*]{0,12}:)(?=[a-z])|(?<=-[0-9]:)(?=[0-9*])|(?<=/)(?=.)");

  private Texts() {}

  /** Lets a line end between the names of an ARN: only to be shown, not to be copied. */
  public static String breakable(String text) {
    return ARN.matcher(text)
        .replaceAll(
            arn ->
                Matcher.quoteReplacement(PART_OF_ARN.matcher(arn.group()).replaceAll(HAIR_SPACE)));
  }

  /**
   * The verdict; of a URI that was not tested, why, where that is the program's or the person's.
   */
  public static String verdict(UriResult result) {
    return switch (result.verdict()) {
      case WORKS -> Words.of("look.verdict.works");
      case FAILS -> Words.of("look.verdict.fails");
      case NO_ANSWER -> Words.of("look.verdict.no-answer");
      case NOT_TESTED ->
          switch (result.cause()) {
            case ENGINE_CRASHED -> Words.of("look.verdict.crashed");
            case ENGINE_UNAVAILABLE -> Words.of("look.verdict.no-engine");
            case CANCELLED -> Words.of("look.verdict.cancelled");
            case INTERNAL_FAULT -> Words.of("look.verdict.fault");
            case null, default -> Words.of("look.verdict.not-tested");
          };
    };
  }

  /** A name as one word of a line: a long one loses its middle. */
  public static String shortened(String name) {
    return name.length() <= MOST_OF_NAME
        ? name
        : Words.of("look.shortened", name.substring(0, KEPT), name.substring(name.length() - KEPT));
  }

  public static String transport(@Nullable Transport transport) {
    return transport == null ? Words.of("look.transport.none") : transport.name();
  }

  public static String role(Role role) {
    return switch (role) {
      case MASTER -> Words.of("look.role.master");
      case VIEWER -> Words.of("look.role.viewer");
    };
  }

  public static String stage(Stage stage, @Nullable Transport transport) {
    return switch (stage) {
      case DNS -> Words.of("look.stage.dns");
      case CONNECT -> Words.of("look.stage.connect");
      case BINDING -> Words.of("look.stage.binding");
      case HANDSHAKE ->
          transport == Transport.DTLS ? Words.of("look.stage.dtls") : Words.of("look.stage.tls");
      case CHALLENGE -> Words.of("look.stage.challenge");
      case ALLOCATE -> Words.of("look.stage.allocate");
      case PERMISSION -> Words.of("look.stage.permission");
      case DATA -> Words.of("look.stage.data");
    };
  }

  /** Milliseconds with their unit, {@code 5,003 ms}: one unit, so that a column can be compared. */
  public static String millis(Duration duration) {
    return Words.of("look.millis", duration.toMillis());
  }

  /** Seconds with a tenth, {@code 0.4 s}. */
  public static String seconds(Duration duration) {
    return Words.of("look.seconds", duration.toMillis() / 1000.0);
  }

  /** Time left as {@code m:ss}; an hour and more as {@code h:mm:ss}. */
  public static String countdown(Duration left) {
    return left.toHours() > 0
        ? Words.of("look.left.hours", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : Words.of("look.left", left.toMinutes(), left.toSecondsPart());
  }

  /** How long ago, {@code 12 s ago} or {@code 4 min ago}. */
  public static String ago(Duration age) {
    if (age.toSeconds() < 1) {
      return Words.of("look.ago.now");
    }
    return age.compareTo(NARROW) < 0
        ? Words.of("look.ago.seconds", age.toSeconds())
        : Words.of("look.ago.minutes", age.toMinutes());
  }
}
