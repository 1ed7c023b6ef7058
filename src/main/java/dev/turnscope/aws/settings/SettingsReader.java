package dev.turnscope.aws.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a settings file as the AWS CLI does, which takes Python's configparser: what
 * is indented deeper than a setting continues it, and nothing may be said twice. The SDK's own
 * reader goes by other rules.
 */
final class SettingsReader {
  /** Its settings count in all sections. */
  private static final String FOR_ALL = "DEFAULT";

  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> linesOfSettings = new HashMap<>();
  private Map<String, String> settings = new LinkedHashMap<>();
  private @Nullable String section;
  private int sectionLine;
  private @Nullable String setting;
  private final List<Line> value = new ArrayList<>();
  private int indent;

  private SettingsReader() {}

  /** A line of a value. */
  private record Line(String text, int number) {}

  static List<Section> read(List<String> lines) throws MalformedSettings {
    SettingsReader reader = new SettingsReader();
    for (int i = 0; i < lines.size(); i++) {
      reader.read(lines.get(i), i + 1);
    }
    reader.endSection();
    Section forAll = reader.sections.remove(FOR_ALL);
    Map<String, String> usual = forAll == null ? Map.of() : forAll.settings();
    return reader.sections.values().stream().map(each -> each.over(usual)).toList();
  }

  private void read(String line, int number) throws MalformedSettings {
    String text = Blanks.strip(line);
    if (text.startsWith("#") || text.startsWith(";")) {
      return;
    }
    if (text.isEmpty()) {
      value.add(new Line("", number));
      return;
    }
    int deep = line.indexOf(text);
    if (setting != null && deep > indent) {
      value.add(new Line(text, number));
      return;
    }
    indent = deep;
    int bracket = text.lastIndexOf(']');
    if (text.startsWith("[") && bracket > 1) {
      begin(text.substring(1, bracket), number);
    } else if (text.startsWith("[") && endOfName(text) < 0) {
      throw new MalformedSettings(
          "is malformed at line %d, whose section has no name or no ] at its end."
              .formatted(number),
          "Mend it: it reads [default] or [profile NAME], in the credentials file [NAME].");
    } else {
      set(text, number);
    }
  }

  private void begin(String name, int number) throws MalformedSettings {
    endSection();
    Section earlier = sections.get(name);
    if (earlier != null && !name.equals(FOR_ALL)) {
      throw new MalformedSettings(
          "is malformed at line %d: line %d has begun [%s] already."
              .formatted(number, earlier.line(), name),
          "Make one section of the two: the AWS CLI refuses such a file.");
    }
    section = name;
    sectionLine = number;
    settings = new LinkedHashMap<>(earlier == null ? Map.of() : earlier.settings());
  }

  private void set(String text, int number) throws MalformedSettings {
    if (section == null) {
      throw new MalformedSettings(
          "is malformed at line %d, which stands before any section.".formatted(number),
          "Mend it: it begins with [default] or [profile NAME], in the credentials file [NAME].");
    }
    endSetting();
    int end = endOfName(text);
    if (end <= 0) {
      throw new MalformedSettings(
          "is malformed at line %d, which is neither a section nor a setting.".formatted(number),
          "Mend it: a section reads [profile NAME], a setting reads NAME = VALUE.");
    }
    String name = Blanks.strip(text.substring(0, end)).toLowerCase(Locale.ROOT);
    Integer earlier =
        linesOfSettings.computeIfAbsent(section, _ -> new HashMap<>()).put(name, number);
    if (earlier != null) {
      throw new MalformedSettings(
          "is malformed at line %d: line %d has set %s in [%s] already."
              .formatted(number, earlier, name, section),
          "Take one of the two out: the AWS CLI refuses such a file.");
    }
    setting = name;
    value.clear();
    value.add(new Line(Blanks.strip(text.substring(end + 1)), number));
  }

  private static int endOfName(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    return equals < 0 || colon < 0 ? Math.max(equals, colon) : Math.min(equals, colon);
  }

  private void endSection() throws MalformedSettings {
    endSetting();
    if (section != null) {
      sections.put(section, new Section(section, sectionLine, settings));
    }
  }

  private void endSetting() throws MalformedSettings {
    if (setting == null) {
      value.clear();
      return;
    }
    while (value.size() > 1 && value.getLast().text().isEmpty()) {
      value.removeLast();
    }
    if (value.getFirst().text().isEmpty()) {
      refuseNoSettings(setting);
    }
    settings.put(setting, String.join("\n", value.stream().map(Line::text).toList()));
    setting = null;
    value.clear();
  }

  /** What is indented below a name without a value are settings. */
  private void refuseNoSettings(String name) throws MalformedSettings {
    for (Line line : value) {
      if (!line.text().isEmpty() && line.text().indexOf('=') < 0) {
        throw new MalformedSettings(
            "is malformed at line %d, which is no setting of “%s”, below which it stands."
                .formatted(line.number(), name),
            "Write NAME = VALUE, or do not indent the line.");
      }
    }
  }
}
