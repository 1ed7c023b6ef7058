package dev.turnscope.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one URI.
 *
 * @param transport null of a URI that was refused
 * @param cause null of a URI that works
 * @param explanation what happened, for a person
 * @param nextStep what to do about it, empty of a URI that works
 * @param relayedAddress the relayed transport address, of a TURN URI that works
 */
public record UriResult(
    String uri,
    @Nullable Transport transport,
    Verdict verdict,
    @Nullable Cause cause,
    String explanation,
    String nextStep,
    Duration elapsed,
    @Nullable String relayedAddress,
    WebrtcResult webrtc,
    ProbeResult probe) {

  /** The same verdict, with more of what the probe saw. */
  public UriResult withProbe(ProbeResult other) {
    return new UriResult(
        uri,
        transport,
        verdict,
        cause,
        explanation,
        nextStep,
        elapsed,
        relayedAddress,
        webrtc,
        other);
  }

  /** The same verdict, seen beside the others. */
  public UriResult withAnswer(String otherExplanation, String otherNextStep) {
    return new UriResult(
        uri,
        transport,
        verdict,
        cause,
        otherExplanation,
        otherNextStep,
        elapsed,
        relayedAddress,
        webrtc,
        probe);
  }
}
