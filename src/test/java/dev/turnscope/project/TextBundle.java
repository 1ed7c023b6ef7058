package dev.turnscope.project;

import dev.turnscope.project.SpokenSource.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a file of texts, and what is wrong with them. */
final class TextBundle {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<String> disorder = new ArrayList<>();

  private TextBundle(String file) {
    String before = "";
    boolean commented = false;
    for (String line : file.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        commented = line.startsWith("#");
        continue;
      }
      String key = line.substring(0, Math.max(0, line.indexOf('=')));
      put(key, before, commented);
      texts.put(key, line.substring(line.indexOf('=') + 1));
      before = key;
      commented = false;
    }
  }

  static TextBundle of(String file) {
    return new TextBundle(file);
  }

  /** Everything that is wrong, each as a sentence; nothing where sources and texts agree. */
  List<String> problems(List<Use> uses) {
    List<String> problems = new ArrayList<>(disorder);
    Set<String> unused = new HashSet<>(texts.keySet());
    for (Use use : uses) {
      unused.remove(use.key());
      String text = texts.get(use.key());
      if (text == null) {
        problems.add("%s asks for %s, which is missing".formatted(use.place(), use.key()));
      } else if (TextFormat.arguments(text) != use.arguments()) {
        problems.add(
            "%s gives %s %d arguments, and it takes %d"
                .formatted(use.place(), use.key(), use.arguments(), TextFormat.arguments(text)));
      }
    }
    unused.stream().sorted().map(key -> key + " is unused").forEach(problems::add);
    texts.entrySet().stream()
        .filter(entry -> !TextFormat.valid(entry.getValue()))
        .map(entry -> entry.getKey() + " has a percent sign that is not doubled")
        .forEach(problems::add);
    return problems;
  }

  private void put(String key, String before, boolean commented) {
    if (key.compareTo(before) <= 0) {
      disorder.add("%s stands after %s".formatted(key, before));
    }
    if (!pane(key).equals(pane(before)) && !commented) {
      disorder.add("no comment says what %s is part of".formatted(key));
    }
  }

  private static String pane(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }
}
