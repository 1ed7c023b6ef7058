package dev.turnscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabChoiceTest {

  @Test
  void isAScenarioAlone() {
    assertEquals(new LabChoice(Scenario.SLOW, LabSettings.USUAL), LabChoice.read(" Slow "));
  }

  @Test
  void isAScenarioWithItsDegree() {
    assertEquals(Duration.ofMillis(80), LabChoice.read("slow=80ms").settings().delay());
    assertEquals(Duration.ofMillis(80), LabChoice.read("slow=80").settings().delay());
    assertEquals(20, LabChoice.read("lossy=20").settings().lossPercent());
    assertEquals(20, LabChoice.read("lossy=20%").settings().lossPercent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "slow=",
        "slow=x",
        "slow=5%",
        "slow=6000",
        "lossy=5ms",
        "lossy=101",
        "healthy=1"
      })
  void isNothingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> LabChoice.read(text));
  }
}
