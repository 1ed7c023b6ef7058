package dev.turnscope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TurnscopeTest {

  @Test
  void aFaultIsToldByItsClassAlone() {
    assertEquals(
        "Turnscope met a fault of its own (java.lang.IllegalStateException): please report it.",
        Turnscope.sentenceFor(new IllegalStateException("secret-marker\nat a line")));
  }
}
