package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.webrtc.protocol.Report;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CandidateLineTest {

  @Test
  void readsARelayCandidate() {
    String line =
        "candidate:617 1 udp 33562623 203.0.113.5 52046 typ relay raddr 0.0.0.0 rport 0 ufrag J";
    assertEquals(
        Optional.of(new IceCandidate("relay", "203.0.113.5:52046", "udp", 55, line)), read(line));
  }

  @Test
  void putsAnIpv6AddressInBrackets() {
    String line = "a=candidate:1 1 TCP 1518 2001:db8::2 9 typ host";
    assertEquals(
        Optional.of(new IceCandidate("host", "[2001:db8::2]:9", "tcp", 55, line)), read(line));
  }

  @Test
  void leavesOutWhatIsNoCandidate() {
    assertEquals(Optional.empty(), read(""));
    assertEquals(Optional.empty(), read("candidate:1 1 udp x 203.0.113.5 1 typ host"));
  }

  private static Optional<IceCandidate> read(String line) {
    return CandidateLine.read(new Report.Candidate(1, 55, line));
  }
}
