package dev.turnscope.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the probe saw of one URI. It walks stages; it WORKS when the last stage it can walk came out
 * well.
 *
 * @param cause null unless a stage failed or stayed silent
 */
public record ProbeResult(Verdict verdict, @Nullable Cause cause, List<StageResult> stages) {

  public ProbeResult {
    stages = List.copyOf(stages);
  }

  public static ProbeResult notTested() {
    return new ProbeResult(Verdict.NOT_TESTED, null, List.of());
  }
}
