package dev.turnscope.model;

/**
 * An ICE candidate error (W3C RTCPeerConnectionIceErrorEvent), once however many interfaces and
 * address families repeated it.
 *
 * @param code a STUN error code, or 701: the server could not be reached
 */
public record IceError(int code, String text) {
  /** W3C WebRTC section 4.8.2: no host candidate can reach the server. */
  public static final int UNREACHABLE = 701;
}
