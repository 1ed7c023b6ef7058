package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Verdict;
import dev.turnscope.webrtc.protocol.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringLogTest {
  private static final String TURN = "turn:192.0.2.9:3478?transport=udp";
  private static final String STUN = "stun:192.0.2.9:3478";

  private final GatheringLog turn = new GatheringLog((IceUri) ListedUri.read(TURN), Redaction.NONE);
  private final GatheringLog stun = new GatheringLog((IceUri) ListedUri.read(STUN), Redaction.NONE);

  @Test
  void onlyARelayCandidateIsATurnServersSuccess() {
    assertTrue(turn.isSuccess(candidate("relay")));
    assertFalse(turn.isSuccess(candidate("srflx")));
    assertFalse(turn.isSuccess(candidate("host")));
  }

  @Test
  void onlyAServerReflexiveCandidateIsAStunServersSuccess() {
    assertTrue(stun.isSuccess(candidate("srflx")));
    assertFalse(stun.isSuccess(candidate("host")));
  }

  @Test
  void anErrorOfEachInterfaceIsOneError() {
    turn.add(error(TURN, 401, "Unauthorized"));
    turn.add(error(TURN, 401, "Unauthorized"));
    assertEquals(List.of(new IceError(401, "Unauthorized")), turn.errors());
  }

  @Test
  void aTurnServersEchoAsAStunServerIsLeftOut() {
    turn.add(error("stun:192.0.2.9:3478", 701, "STUN binding request timed out."));
    assertEquals(List.of(), turn.errors());
  }

  @Test
  void silenceAtTheDeadlineIsNoAnswer() {
    assertEquals(Verdict.NO_ANSWER, turn.atDeadline());
    turn.add(error(TURN, 701, "TURN allocate request timed out."));
    assertEquals(Verdict.NO_ANSWER, turn.atDeadline());
  }

  @Test
  void aServersErrorAtTheDeadlineIsADefiniteNo() {
    turn.add(error(TURN, 486, "Allocation Quota Reached"));
    assertEquals(Verdict.FAILS, turn.atDeadline());
  }

  @Test
  void completionWithNothingOrAFailedConnectionIsADefiniteNo() {
    assertEquals(Verdict.FAILS, turn.atCompletion());
    turn.add(error(TURN, 701, "Failed to establish connection"));
    assertEquals(Verdict.FAILS, turn.atCompletion());
  }

  @Test
  void completionAfterLibwebrtcsOwnTimeoutIsNoAnswer() {
    turn.add(error(TURN, 701, "TURN allocate request timed out."));
    assertEquals(Verdict.NO_ANSWER, turn.atCompletion());
  }

  @Test
  void aStunServerOfWhichNothingCameSaysNothing() {
    stun.add(candidate("host"));
    assertTrue(stun.isMute());
    stun.add(error(STUN, 701, "STUN host lookup received error."));
    assertFalse(stun.isMute());
  }

  private static IceCandidate candidate(String type) {
    return new IceCandidate(type, "192.0.2.1:5000", "udp", 1, "");
  }

  private static Report.Error error(String url, int code, String text) {
    return new Report.Error(1, url, code, text);
  }
}
