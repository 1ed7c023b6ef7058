package dev.turnscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Verdict;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class NameLookupTest {

  @Test
  void aTemporaryFailureIsNoAnswer() {
    StageFailure failure = explained("turn.example.org: Temporary failure in name resolution");
    assertEquals(Cause.DNS_TIMEOUT, failure.reason());
    assertEquals(Verdict.NO_ANSWER, failure.verdict());
    assertTrue(
        failure.detail(Redaction.NONE).contains("(Temporary failure"),
        failure.detail(Redaction.NONE));
  }

  @Test
  void anUnknownNameIsAFailure() {
    StageFailure failure = explained("turn.example.org: Name or service not known");
    assertEquals(Cause.DNS_FAILED, failure.reason());
    assertEquals(Verdict.FAILS, failure.verdict());
  }

  private static StageFailure explained(String said) {
    return NameLookup.explained("turn.example.org", new UnknownHostException(said));
  }
}
