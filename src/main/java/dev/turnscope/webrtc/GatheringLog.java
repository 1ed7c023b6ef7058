package dev.turnscope.webrtc;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Redaction;
import dev.turnscope.model.Verdict;
import dev.turnscope.webrtc.protocol.Report;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one gathering brought, and the rules that make a verdict of it. */
final class GatheringLog {
  private static final String RELAY = "relay";
  private static final String SERVER_REFLEXIVE = "srflx";

  private final IceUri uri;
  private final Redaction redaction;
  private final List<IceCandidate> candidates = new ArrayList<>();
  private final Set<IceError> errors = new LinkedHashSet<>();

  /**
   * @param redaction of what the server says
   */
  GatheringLog(IceUri uri, Redaction redaction) {
    this.uri = uri;
    this.redaction = redaction;
  }

  void add(IceCandidate candidate) {
    candidates.add(candidate);
  }

  /** Repetitions become one, and a TURN server's echo as a STUN server is left out. */
  void add(Report.Error error) {
    boolean echo = uri.relays() && error.url().startsWith("stun:");
    if (!echo) {
      errors.add(new IceError(error.code(), error.text()));
    }
  }

  List<IceCandidate> candidates() {
    return List.copyOf(candidates);
  }

  List<IceError> errors() {
    return errors.stream()
        .map(error -> new IceError(error.code(), redaction.in(error.text())))
        .distinct()
        .toList();
  }

  /** Whether a candidate is the one that the URI is there for: a host candidate is not. */
  boolean isSuccess(IceCandidate candidate) {
    return candidate.type().equals(uri.relays() ? RELAY : SERVER_REFLEXIVE);
  }

  /** Nothing more will come: that is a no, unless all that was seen is silence. */
  Verdict atCompletion() {
    boolean silence = !errors.isEmpty() && errors.stream().allMatch(GatheringLog::isSilence);
    return silence ? Verdict.NO_ANSWER : Verdict.FAILS;
  }

  /**
   * A STUN server was asked, and neither an address nor an error came of it. libwebrtc leaves out
   * an address that is this machine's own, so where there is no NAT it never tells that a STUN
   * server works.
   */
  boolean isMute() {
    return !uri.relays() && errors.isEmpty() && !candidates.isEmpty();
  }

  /** Only an answer of the server is a definite no while libwebrtc still tries. */
  Verdict atDeadline() {
    return errors.stream().anyMatch(error -> error.code() != IceError.UNREACHABLE)
        ? Verdict.FAILS
        : Verdict.NO_ANSWER;
  }

  /** libwebrtc has one code for all that is not an answer; its words tell a timeout. */
  private static boolean isSilence(IceError error) {
    return error.code() == IceError.UNREACHABLE && error.text().contains("timed out");
  }
}
