package dev.turnscope.truth;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnscope.truth.network.NetworkLab;
import dev.turnscope.truth.scenarios.Scenarios;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** On every network whose truth is known the program says that truth. */
class TruthTest {

  @TestFactory
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  Stream<DynamicTest> theProgramSaysWhatIsTrue() throws Exception {
    String missing = NetworkLab.missing();
    if (!missing.isEmpty()) {
      System.out.println("Truth is not compared here: " + missing);
    }
    assumeTrue(missing.isEmpty(), missing);
    return TruthLab.run(Scenarios.all(), _ -> {}).stream()
        .map(
            outcome ->
                DynamicTest.dynamicTest(
                    outcome.scenario().name(),
                    () -> assertTrue(outcome.right(), outcome::toString)));
  }
}
