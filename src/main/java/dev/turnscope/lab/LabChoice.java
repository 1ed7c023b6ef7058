package dev.turnscope.lab;

import dev.turnscope.model.Misplaced;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A scenario and its degree, as a person writes them: healthy, slow=80ms, lossy=20. */
public record LabChoice(Scenario scenario, LabSettings settings) {
  private static final Pattern FORM = Pattern.compile("([a-z-]+)(?:=(\\d{1,4})(ms|%|))?");

  /** Reads a choice; a text that is none is refused with a sentence. */
  public static LabChoice read(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    String word = written.replaceFirst("=.*", "");
    Scenario scenario =
        Scenario.named(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s is not a scenario: choose from %s."
                            .formatted(
                                Misplaced.quoted(word),
                                Arrays.stream(Scenario.values())
                                    .map(Scenario::word)
                                    .collect(Collectors.joining(", ")))));
    if (word.equals(written)) {
      return new LabChoice(scenario, LabSettings.USUAL);
    }
    Matcher matcher = FORM.matcher(written);
    boolean understood = matcher.matches();
    String unit = understood ? matcher.group(3) : "";
    if (understood && scenario == Scenario.SLOW && !unit.equals("%")) {
      Duration delay = Duration.ofMillis(Integer.parseInt(matcher.group(2)));
      return new LabChoice(scenario, LabSettings.USUAL.withDelay(delay));
    }
    if (understood && scenario == Scenario.LOSSY && !unit.equals("ms")) {
      int percent = Integer.parseInt(matcher.group(2));
      return new LabChoice(scenario, LabSettings.USUAL.withLossPercent(percent));
    }
    throw new IllegalArgumentException(
        switch (scenario) {
          case SLOW -> "%s is not a delay: write slow=50ms.".formatted(Misplaced.quoted(text));
          case LOSSY ->
              "%s says no loss: write lossy=10, of a hundred datagrams."
                  .formatted(Misplaced.quoted(text));
          default -> "%s takes no value: write %s alone.".formatted(word, word);
        });
  }
}
