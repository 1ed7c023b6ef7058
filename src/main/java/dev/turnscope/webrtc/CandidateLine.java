package dev.turnscope.webrtc;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.webrtc.protocol.Report;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a candidate attribute (RFC 8839 section 5.1). */
final class CandidateLine {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:a=)?candidate:\\S+ \\d+ (?<protocol>\\S+) \\d+ (?<host>\\S+) (?<port>\\d+)"
              + " typ (?<type>\\S+)(?: .*)?");

  private CandidateLine() {}

  static Optional<IceCandidate> read(Report.Candidate candidate) {
    Matcher line = LINE.matcher(candidate.sdp());
    if (!line.matches()) {
      return Optional.empty();
    }
    String host = line.group("host");
    String address = (host.contains(":") ? "[" + host + "]" : host) + ":" + line.group("port");
    return Optional.of(
        new IceCandidate(
            line.group("type"),
            address,
            line.group("protocol").toLowerCase(Locale.ROOT),
            candidate.elapsedMs(),
            candidate.sdp()));
  }
}
