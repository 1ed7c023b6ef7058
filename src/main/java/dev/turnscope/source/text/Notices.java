package dev.turnscope.source.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences about what in a list could not be used, in their order, each once. */
final class Notices {
  /** A person reads no more; a hostile list could give a hundred thousand. */
  private static final int MOST = 20;

  private final List<String> sentences = new ArrayList<>();
  private int left;
  private String advice = "";

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      left++;
    }
  }

  /** What to do about several of them, said once at the end. */
  void advise(String sentence) {
    advice = sentence;
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

  /** The first from there on, or else the last, and what to do about it. */
  String first(int from) {
    String first = sentences.isEmpty() ? "" : sentences.get(Math.min(from, sentences.size() - 1));
    return (first + " " + advice).stripTrailing();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (left > 0) {
      all.add("There is more of the kind in the list: " + left + " further notices are left out.");
    }
    if (!advice.isEmpty()) {
      all.add(advice);
    }
    return all;
  }
}
