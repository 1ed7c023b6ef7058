package dev.turnscope.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences about what in a list could not be used, in their order, each once. */
final class Notices {
  /** A person reads no more; a hostile list could give a hundred thousand. */
  private static final int MOST = 20;

  private final List<String> sentences = new ArrayList<>();
  private int left;

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      left++;
    }
  }

  int size() {
    return sentences.size();
  }

  /** Puts the number that a server has in every text before its notices, those from here on. */
  void number(int from, int server) {
    sentences
        .subList(from, sentences.size())
        .replaceAll(sentence -> "Server %d: %s".formatted(server, sentence));
  }

  Optional<String> first() {
    return sentences.stream().findFirst();
  }

  List<String> sentences() {
    if (left == 0) {
      return List.copyOf(sentences);
    }
    List<String> all = new ArrayList<>(sentences);
    all.add("There is more of the kind in the list: " + left + " further notices are left out.");
    return all;
  }
}
