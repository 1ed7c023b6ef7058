package dev.turnscope.ui.source;

import static dev.turnscope.ui.work.ScriptedWorkbench.ACME;
import static dev.turnscope.ui.work.ScriptedWorkbench.NO_REGION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityViewModelTest {
  private static final CallerIdentity JOE =
      new CallerIdentity(
          "123456789012", "arn:aws:sts::123456789012:assumed-role/support/joe", "AROAEXAMPLE:joe");
  private static final Place HERE = new Place(ACME, "eu-west-1");

  private final FxQueue fx = new FxQueue();
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final IdentityViewModel identity = new IdentityViewModel(workbench, new Background(fx));

  @Test
  void isNotAskedForBeforeAwsHasAnswered() {
    identity.lookAt(HERE);

    assertEquals("", identity.accountProperty().get());
    assertEquals(
        "Shown once AWS has answered a request with this profile.", identity.noteProperty().get());
    assertEquals(List.of(), workbench.identitiesAsked);
  }

  @Test
  void isToldWithItsAccountMasked() {
    know();

    assertEquals("••••••••9012", identity.accountProperty().get());
    assertEquals("••••••••9012", identity.maskedAccount(HERE));
    assertEquals(
        "arn:aws:sts::••••••••9012:assumed-role/support/joe", identity.arnProperty().get());
    assertEquals("", identity.noteProperty().get());
  }

  @Test
  void showsTheAccountOnRequestAndHidesItElsewhere() {
    know();
    identity.accountShownProperty().set(true);

    assertEquals("123456789012", identity.accountProperty().get());
    assertTrue(identity.arnProperty().get().contains("123456789012"));
    assertEquals("••••••••9012", identity.maskedAccount(HERE));

    identity.lookAt(new Place(NO_REGION, "eu-west-1"));
    identity.lookAt(HERE);

    assertEquals("", identity.accountProperty().get());
    assertEquals("", identity.account());
    assertEquals(false, identity.accountShownProperty().get());
  }

  @Test
  void saysWhyItIsNotKnownAndAsksAgainWhenLookedAt() {
    workbench.identityProblem = new Unavailable("AWS says no.", "Ask for it.");
    identity.lookAt(HERE);
    identity.answered(HERE);
    fx.until(() -> identity.noteProperty().get().startsWith("AWS says"));
    assertEquals("AWS says no. Ask for it.", identity.noteProperty().get());

    workbench.identityProblem = null;
    workbench.identity = JOE;
    identity.look();

    assertEquals("Asking AWS…", identity.noteProperty().get());
    fx.until(() -> !identity.account().isEmpty());
  }

  @Test
  void whatIsKnownStaysWhereItCannotBeAskedForAnew() {
    know();
    workbench.identityProblem = new Unavailable("AWS says no.", "Ask for it.");

    identity.answered(HERE);
    fx.until(() -> workbench.identitiesAsked.size() == 2);

    assertEquals("123456789012", identity.account());
    assertEquals("", identity.noteProperty().get());
  }

  @Test
  void anAnswerOfAnotherPlaceIsNobodysHere() {
    workbench.identity = JOE;
    identity.lookAt(HERE);

    identity.answered(new Place(NO_REGION, "eu-west-1"));

    assertEquals(List.of(), workbench.identitiesAsked);
  }

  @Test
  void ofTheLabThereIsNone() {
    Place lab = new Place(ProfileChoice.LAB, "us-west-2");
    identity.lookAt(lab);
    identity.answered(lab);
    identity.look();

    assertEquals("The built-in lab has no AWS identity.", identity.noteProperty().get());
    assertEquals(List.of(), workbench.identitiesAsked);
  }

  @Test
  void isAskedForOnceChannelsAreListed() {
    workbench.identity = JOE;
    workbench.profiles = List.of(ACME, ProfileChoice.LAB);
    SourceViewModel source =
        new SourceViewModel(workbench, new Background(fx), Memory.ofThisStart());
    source.load();

    fx.until(() -> !source.identity().account().isEmpty());

    assertEquals(List.of(HERE), workbench.identitiesAsked);
  }

  @Test
  void isNotAskedForWhereChannelsCannotBeListed() {
    workbench.channelsProblem = new Unavailable("AWS says no.", "Ask for it.");
    workbench.profiles = List.of(ACME, ProfileChoice.LAB);
    SourceViewModel source =
        new SourceViewModel(workbench, new Background(fx), Memory.ofThisStart());
    source.load();

    fx.until(() -> source.channels().failedProperty().get());

    assertEquals(List.of(), workbench.identitiesAsked);
  }

  private void know() {
    workbench.identity = JOE;
    identity.lookAt(HERE);
    identity.answered(HERE);
    fx.until(() -> !identity.account().isEmpty());
  }
}
