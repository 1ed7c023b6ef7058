package dev.turnscope.truth.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeftoversTest {

  @Test
  void theProcessesOfALabThatWasKilledEndWithItsNamespaces() throws Exception {
    assumeTrue(NetworkLab.missing().isEmpty(), NetworkLab.missing());
    Namespace left = new Namespace("turnscope-truth-%d-1-server".formatted(endedProcess()));
    Process process = left.process(List.of("sleep", "60")).start();
    try {
      Leftovers.sweep();

      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertFalse(Shell.run("ip", "netns", "list").contains(left.name()));
    } finally {
      process.destroyForcibly();
    }
  }

  private static long endedProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }
}
