package dev.turnscope.ui.start;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final SourceViewModel source =
      new SourceViewModel(workbench, new Background(fx), Memory.ofThisStart());
  private final StartViewModel start = new StartViewModel(source);

  @Test
  void theWaysToBeginAreOfferedWhereThereIsNoProfile() {
    assertFalse(offered(), "offered before the profiles are read");
    load(1);
    assertTrue(offered());
  }

  @Test
  void theyAreNotWhereThereIsOne() {
    workbench.profiles = List.of(ScriptedWorkbench.ACME, ProfileChoice.LAB);
    load(2);
    assertFalse(offered());
  }

  @Test
  void aProfileThatIsAddedMeanwhileTakesThemAway() {
    load(1);
    workbench.profiles = List.of(ScriptedWorkbench.ACME, ProfileChoice.LAB);
    load(2);
    assertFalse(offered());
  }

  @Test
  void theyAreNotWhereTheProfilesCouldNotBeRead() {
    workbench.profilesProblem = new Unavailable("The file breaks at line 3.", "Mend it.");
    load(1);
    assertFalse(offered());
  }

  @Test
  void onceSomethingHasBegunTheyDoNotComeBack() {
    load(1);
    start.begin();
    assertFalse(offered());
    workbench.profiles = List.of(ScriptedWorkbench.ACME, ProfileChoice.LAB);
    load(2);
    workbench.profiles = List.of(ProfileChoice.LAB);
    load(1);
    assertFalse(offered());
  }

  private void load(int profiles) {
    source.load();
    fx.until(() -> source.profiles().size() == profiles);
  }

  private boolean offered() {
    return start.offeredProperty().get();
  }
}
