package dev.turnscope.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What libwebrtc gathered from one URI.
 *
 * @param cause set where libwebrtc itself was the trouble, or was not asked
 * @param elapsed since the start of the URI's check, as those of the candidates
 * @param note a sentence where the result needs one, empty otherwise
 */
public record WebrtcResult(
    Verdict verdict,
    @Nullable Cause cause,
    Duration elapsed,
    List<IceCandidate> candidates,
    List<IceError> errors,
    String note) {

  public WebrtcResult {
    candidates = List.copyOf(candidates);
    errors = List.copyOf(errors);
  }

  /** The same, where libwebrtc was asked that much later than the time begins to count. */
  public WebrtcResult after(Duration lead) {
    return new WebrtcResult(
        verdict,
        cause,
        lead.plus(elapsed),
        candidates.stream().map(candidate -> candidate.after(lead)).toList(),
        errors,
        note);
  }

  /** libwebrtc was not asked, for the reason given. */
  public static WebrtcResult notTested(@Nullable Cause cause, String note) {
    return new WebrtcResult(Verdict.NOT_TESTED, cause, Duration.ZERO, List.of(), List.of(), note);
  }
}
