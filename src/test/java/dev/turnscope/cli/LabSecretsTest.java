package dev.turnscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.lab.Lab;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Secret;
import dev.turnscope.report.TextStyle;
import dev.turnscope.secrets.ForbiddenForms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lab's own keys and credentials, which another program needs, and asks for by name. */
class LabSecretsTest {

  @Test
  void areShownWhereTheyAreAskedForAndNowhereElse() {
    try (Lab lab = Lab.start()) {
      String usual = LabText.of(lab, Scenario.HEALTHY, false, TextStyle.PLAIN);
      String asked = LabText.of(lab, Scenario.HEALTHY, true, TextStyle.PLAIN);

      for (Secret key : List.of(lab.accessKeyId(), lab.secretAccessKey())) {
        assertTrue(asked.contains(key.reveal()), "a key is shown");
        assertEquals(List.of(), ForbiddenForms.of(key, usual));
      }
      assertFalse(credentials(asked).isEmpty());
      for (Secret credential : credentials(asked)) {
        assertEquals(List.of(), ForbiddenForms.of(credential, usual));
      }
      String hidden = new Secret("any").toString();
      assertTrue(credentials(usual).stream().allMatch(shown -> shown.reveal().equals(hidden)));
    }
  }

  /** What stands behind “username” and “password”. */
  private static List<Secret> credentials(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("username ") || line.startsWith("password "))
        .map(line -> new Secret(line.substring(line.indexOf(' ') + 1)))
        .toList();
  }
}
