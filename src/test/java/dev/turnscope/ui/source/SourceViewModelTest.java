package dev.turnscope.ui.source;

import static dev.turnscope.source.ProfileChoice.LAB;
import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static dev.turnscope.ui.work.ScriptedWorkbench.NO_REGION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.aws.profile.ProfileState;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Role;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceViewModelTest {
  private static final String ARN =
      "arn:aws:kinesisvideo:us-east-1:000000000000:channel/porch/1700000000000";

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final Memory memory = Memory.ofThisStart();
  private final SourceViewModel source = new SourceViewModel(workbench, new Background(fx), memory);

  @Test
  void withoutAnAwsProfileTheHealthyLabIsReadyToCheck() throws Unavailable {
    load();

    assertTrue(source.labAlone());
    assertEquals(
        new ChannelChoice(
            new Place(LAB, "us-west-2"), new ChannelRef.Name("healthy"), Role.VIEWER, null),
        source.choice());
  }

  @Test
  void aProfilesOwnRegionIsTheDefault() {
    workbench.profiles = List.of(ACME, LAB);
    load();

    assertEquals(ACME, source.profileProperty().get());
    assertEquals("eu-west-1", source.regionProperty().get());
  }

  @Test
  void whetherOneIsSignedInIsToldWithTheKind() {
    workbench.profiles = List.of(ACME, LAB);
    workbench.states = Map.of("acme", new ProfileState.SignIn("not signed in"));
    load();

    assertEquals("access key, not signed in", source.kind(ACME));
    assertEquals("practice network", source.kind(LAB));
  }

  @Test
  void theNextStartOffersWhatWasCheckedLast() throws Unavailable {
    workbench.profiles = List.of(NO_REGION, ACME, LAB);
    load();
    source.profileProperty().set(ACME);
    source.regionProperty().set("us-east-1");
    source.channels().textProperty().set("porch");
    source.roleProperty().set(Role.MASTER);
    source.clientIdProperty().set("desk-7");
    ChannelChoice checked = (ChannelChoice) source.choice();
    source.remember(checked);
    source.listed(checked);

    SourceViewModel next = new SourceViewModel(workbench, new Background(fx), memory);
    next.load();
    fx.until(() -> next.profileProperty().get() != null);

    assertEquals(checked, next.choice());
  }

  @Test
  void aFirstStartOffersTheProfileThatTheAwsCliTakes() {
    workbench.profiles = List.of(NO_REGION, ACME, LAB);
    workbench.usual = "acme";
    load();

    assertEquals(ACME, source.profileProperty().get());
    assertEquals(Optional.empty(), source.unlisted());
  }

  @Test
  void whatWasCheckedLastComesBeforeTheProfileOfTheAwsCli() throws Unavailable {
    workbench.profiles = List.of(NO_REGION, ACME, LAB);
    workbench.usual = "bare";
    workbench.unlisted = "Not told where nobody goes by it.";
    load();
    source.profileProperty().set(LAB);
    source.remember(source.choice());

    SourceViewModel next = new SourceViewModel(workbench, new Background(fx), memory);
    next.load();
    fx.until(() -> next.profileProperty().get() != null);

    assertEquals(LAB, next.profileProperty().get());
    assertEquals(Optional.empty(), next.unlisted());
  }

  @Test
  void aProfileOfTheEnvironmentThatIsNotThereIsToldUntilAnotherIsChosen() {
    workbench.profiles = List.of(NO_REGION, ACME, LAB);
    workbench.usual = "nowhere";
    workbench.unlisted = "AWS_PROFILE names “nowhere”, which is no profile of this computer.";
    load();

    assertEquals(NO_REGION, source.profileProperty().get());
    assertEquals(Optional.of(workbench.unlisted), source.unlisted());

    source.profileProperty().set(ACME);

    assertEquals(Optional.empty(), source.unlisted());
  }

  @Test
  void aProfileThatIsMendedMeanwhileStaysChosenWithItsChannel() {
    workbench.profiles = List.of(NO_REGION, ACME, LAB);
    workbench.states = Map.of("acme", new ProfileState.Incomplete("role_arn is missing"));
    load();
    source.profileProperty().set(ACME);
    source.regionProperty().set("us-east-1");
    source.channels().textProperty().set("porch");
    assertEquals("access key, incomplete: role_arn is missing", source.kind(ACME));

    ProfileChoice mended = new ProfileChoice.Aws(new AwsProfile("acme", "eu-west-1", "role"));
    workbench.profiles = List.of(NO_REGION, mended, LAB);
    workbench.states = Map.of();
    source.load();
    fx.until(() -> source.profiles().contains(mended));

    assertEquals(mended, source.profileProperty().get());
    assertEquals("us-east-1", source.regionProperty().get());
    assertEquals("porch", source.channels().textProperty().get());
    assertEquals("role", source.kind(mended));
  }

  @Test
  void aProfileThatIsGoneIsNotOffered() throws Unavailable {
    workbench.profiles = List.of(ACME, LAB);
    load();
    source.channels().textProperty().set("porch");
    source.remember(source.choice());
    workbench.profiles = List.of(LAB);

    SourceViewModel next = new SourceViewModel(workbench, new Background(fx), memory);
    next.load();
    fx.until(() -> next.profileProperty().get() != null);

    assertEquals(LAB, next.profileProperty().get());
    assertEquals("healthy", next.channels().textProperty().get());
  }

  @Test
  void aProfileWithoutRegionAsksForOne() {
    workbench.profiles = List.of(NO_REGION, LAB);
    load();

    Unavailable missing = assertThrows(Unavailable.class, source::choice);
    assertEquals("The profile bare has no region.", missing.sentence());
  }

  @Test
  void anArnChoosesItsRegion() throws Unavailable {
    workbench.profiles = List.of(ACME, LAB);
    load();

    source.channels().textProperty().set(ARN);

    assertEquals("us-east-1", source.regionProperty().get());
    assertEquals("porch", source.choice().name());
  }

  @Test
  void whatIsNoChannelNameIsRefusedWithASentence() {
    workbench.profiles = List.of(ACME, LAB);
    load();
    assertEquals(
        "No channel is chosen.", assertThrows(Unavailable.class, source::choice).sentence());

    source.channels().textProperty().set("front door");

    String sentence = assertThrows(Unavailable.class, source::choice).sentence();
    assertTrue(sentence.startsWith("“front door” is not a channel name"), sentence);
  }

  @Test
  void anArnOfAnotherPartitionThanItsRegionsIsRefusedWithASentence() {
    workbench.profiles = List.of(ACME, LAB);
    load();
    source.channels().textProperty().set(ARN.replace("arn:aws:", "arn:aws-cn:"));

    Unavailable problem = assertThrows(Unavailable.class, source::choice);
    assertEquals(
        "The channel’s ARN is of partition aws-cn, but its region us-east-1 belongs to partition"
            + " aws.",
        problem.sentence());
    assertEquals(TypedRequest.Field.CHANNEL, source.wrongField());
  }

  @Test
  void whatIsNoUsernameIsRefusedBeforeAwsIsAsked() {
    load();
    source.options().usernameProperty().set("joe@desk");

    Unavailable problem = assertThrows(Unavailable.class, source::choice);
    assertEquals(
        "The username in the request options has “@” as character 4: 1 to 256 characters from A–Z, a–z, 0–9 and"
            + " . _ - are allowed.",
        problem.sentence());
    assertEquals(TypedRequest.Field.USERNAME, source.wrongField());
  }

  @Test
  void whatIsNoClientIdIsRefusedWithASentenceUntilItIsCorrected() throws Unavailable {
    load();
    source.clientIdProperty().set(" desk 7 ");

    Unavailable problem = assertThrows(Unavailable.class, source::choice);
    assertEquals(
        "The client ID has a space as character 5: 1 to 256 characters from A–Z, a–z, 0–9 and . _ - are allowed.",
        problem.sentence());
    assertEquals("Correct it, or leave the field empty.", problem.nextStep());
    assertEquals(TypedRequest.Field.CLIENT_ID, source.wrongField());

    source.missingProperty().set(problem);
    source.clientIdProperty().set("desk-7");

    assertNull(source.missingProperty().get());
    assertEquals("desk-7", ((ChannelChoice) source.choice()).clientId());
  }

  @Test
  void profilesThatCannotBeReadSayWhyAndLeaveTheLab() {
    workbench.profilesProblem = new Unavailable("The AWS config file is broken.", "Mend it.");
    load();

    Unavailable problem = source.problemProperty().get();
    assertEquals("The AWS config file is broken.", problem == null ? "" : problem.sentence());
    assertEquals(LAB, source.profileProperty().get());
  }

  @Test
  void aProfileThatWasAddedMeanwhileTakesNothingFromTheChoice() {
    load();
    source.channels().textProperty().set("udp-blocked");
    workbench.profiles = List.of(ACME, LAB);

    source.load();
    fx.until(() -> source.profiles().size() == 2);

    assertEquals(LAB, source.profileProperty().get());
    assertEquals("udp-blocked", source.channels().textProperty().get());
  }

  private void load() {
    source.load();
    fx.until(() -> !source.profiles().isEmpty() && !source.regions().isEmpty());
  }
}
