package dev.turnscope.ui.source;

import static dev.turnscope.source.ProfileChoice.LAB;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static dev.turnscope.ui.work.ScriptedWorkbench.NO_REGION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.EndpointChoice.Switch;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptionsViewModelTest {
  private static final EndpointChoice FIPS = EndpointChoice.AS_SET.withFips(Switch.ON);

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final Memory memory = Memory.ofThisStart();
  private final SourceViewModel source = new SourceViewModel(workbench, new Background(fx), memory);
  private final OptionsViewModel options = source.options();

  @BeforeEach
  void load() {
    workbench.profiles = List.of(ACME, NO_REGION, LAB);
    source.load();
    fx.until(() -> !source.profiles().isEmpty() && !source.regions().isEmpty());
    source.channels().textProperty().set("porch");
  }

  @Test
  void areLeftOutUnlessSet() throws Unavailable {
    assertNull(choice().username());
    assertEquals(EndpointChoice.AS_SET, choice().place().endpoints());
    assertEquals(List.of(), options.set());
  }

  @Test
  void goIntoTheChoice() throws Unavailable {
    options.usernameProperty().set(" joe ");
    options.fipsProperty().set(Switch.ON);

    assertEquals("joe", choice().username());
    assertEquals(new Place(ACME, "eu-west-1", FIPS), choice().place());
  }

  @Test
  void areNamedWhereTheyAreSet() {
    options.usernameProperty().set("joe");
    options.dualStackProperty().set(Switch.ON);
    options.fipsProperty().set(Switch.OFF);

    assertEquals(List.of("username", "dual-stack", "FIPS off"), options.set());
  }

  @Test
  void otherEndpointsListTheirChannelsAnew() {
    fx.until(() -> workbench.asked.size() == 1);

    options.dualStackProperty().set(Switch.ON);

    fx.until(() -> workbench.asked.size() == 2);
  }

  @Test
  void ofEndpointsAreRememberedForEachProfileAndTheUsernameIsNot() throws Unavailable {
    options.usernameProperty().set("joe");
    options.fipsProperty().set(Switch.ON);
    source.remember(choice());

    source.profileProperty().set(NO_REGION);
    assertEquals(EndpointChoice.AS_SET, options.endpoints());
    source.profileProperty().set(ACME);
    assertEquals(FIPS, options.endpoints());

    SourceViewModel next = new SourceViewModel(workbench, new Background(fx), memory);
    next.load();
    fx.until(() -> next.profileProperty().get() != null);
    assertEquals(FIPS, next.options().endpoints());
    assertEquals("", next.options().usernameProperty().get());
    assertFalse(memory.settings().toString().contains("joe"));
  }

  @Test
  void ofEndpointsAreNoneInTheLab() {
    options.fipsProperty().set(Switch.ON);
    source.profileProperty().set(LAB);

    assertTrue(options.ofLabProperty().get());
    assertEquals(EndpointChoice.AS_SET, Objects.requireNonNull(source.place()).endpoints());
  }

  @Test
  void theProfilesOwnRegionIsTheFirstToChoose() {
    source.profileProperty().set(NO_REGION);
    assertEquals(List.of("eu-west-1", "us-east-1", "us-west-2"), source.regions());
    assertNull(source.regionProperty().get());

    source.profileProperty().set(LAB);
    assertEquals(List.of("us-west-2", "eu-west-1", "us-east-1"), source.regions());
    assertEquals("us-west-2", source.regionProperty().get());
  }

  private ChannelChoice choice() throws Unavailable {
    return (ChannelChoice) source.choice();
  }
}
