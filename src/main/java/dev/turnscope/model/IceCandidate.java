package dev.turnscope.model;

/**
 * A candidate that libwebrtc gathered (RFC 8445 section 5.1.1).
 *
 * @param type host, srflx, prflx or relay
 * @param address host and port; of a relay candidate the relayed transport address
 * @param elapsedMs since the start of the URI's check
 * @param sdp the candidate line as libwebrtc gave it
 */
public record IceCandidate(
    String type, String address, String protocol, long elapsedMs, String sdp) {}
