package dev.turnscope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.testing.ScriptedEngines;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A 437: the server still counts an earlier allocation of the port that the probe was given. */
@Timeout(30)
class TakenPortTest {
  private static final String UDP = "turn:turn.example.org:443?transport=udp";

  @Test
  void endsNoWaitForLibwebrtcWhichHasAnother() throws Exception {
    ScriptedEngines engines =
        new ScriptedEngines(new ProbeResult(Verdict.FAILS, Cause.ALLOCATION_MISMATCH, List.of()));
    CheckRun run =
        CheckRun.start(
            Lists.plan(Lists.server(Lists.VALID, UDP)),
            engines,
            new Clocks(() -> Lists.NOW, System::nanoTime),
            _ -> {});

    // Longer than libwebrtc gets where the probe's word is the server's last.
    assertThrows(TimeoutException.class, () -> run.report().get(1, TimeUnit.SECONDS));
    engines.relaying(UDP);

    assertEquals(Verdict.WORKS, run.report().get().results().getFirst().verdict());
  }
}
