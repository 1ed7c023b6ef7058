package dev.turnscope.aws.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A section of a settings file.
 *
 * @param name what stands between its brackets
 * @param line where it begins
 * @param settings by their names, in lower case; a value that begins with a line break holds
 *     settings of its own, one a line
 */
record Section(String name, int line, Map<String, String> settings) {

  Section {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** With what {@code [DEFAULT]} says for all sections. */
  Section over(Map<String, String> usual) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    usual.forEach(all::putIfAbsent);
    return new Section(name, line, all);
  }
}
