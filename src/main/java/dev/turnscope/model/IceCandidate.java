package dev.turnscope.model;

import java.time.Duration;

/**
 * A candidate that libwebrtc gathered (RFC 8445 section 5.1.1).
 *
 * @param type host, srflx, prflx or relay
 * @param address host and port; of a relay candidate the relayed transport address
 * @param elapsedMs since the start of the URI's check
 * @param sdp the candidate line as libwebrtc gave it
 */
public record IceCandidate(
    String type, String address, String protocol, long elapsedMs, String sdp) {

  /** The same, at another moment. */
  public IceCandidate at(Duration moment) {
    return new IceCandidate(type, address, protocol, moment.toMillis(), sdp);
  }

  /** The same, where libwebrtc was asked that much later than the time begins to count. */
  public IceCandidate after(Duration lead) {
    return at(lead.plusMillis(elapsedMs));
  }
}
