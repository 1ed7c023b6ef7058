package dev.turnscope.ui.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.ui.look.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

  @Test
  void requestsAreCopiedTogetherALineEach() {
    Statement statement =
        new Statement(
            Tone.PARTLY, "", "", "", List.of(), List.of("Allow UDP.", "Allow TCP."), List.of());

    assertEquals("Allow UDP.\nAllow TCP.", statement.requestsTogether());
  }
}
