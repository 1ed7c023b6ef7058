package dev.turnscope.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.testing.Await;
import dev.turnscope.ui.about.UpdateViewModel.State;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.ScriptedUpdates;
import dev.turnscope.ui.work.ScriptedWorkbench;
import dev.turnscope.update.UpdateAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class UpdateViewModelTest {
  private static final URI PAGE = URI.create("https://releases.example/v2.0.0");
  private static final UpdateAnswer NEWER = new UpdateAnswer.Newer("2.0.0", PAGE);
  private static final UpdateAnswer FAILED = new UpdateAnswer.Failed("It failed.", "Try later.");
  private static final UpdateAnswer FORBIDDEN = new UpdateAnswer.Forbidden("It is forbidden.");

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ScriptedWorkbench workbench = new ScriptedWorkbench();
  private final ScriptedUpdates updates = workbench.updates;
  private final Memory memory = Memory.ofThisStart();
  private final List<String> news = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-28T12:00:00Z");

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void thePageSaysWhatALookWouldDoAndAsksNobody() {
    UpdateViewModel model = model();
    model.prepare();
    fx.next();

    assertEquals(
        "Asks releases.example once, and tells it this version and nothing else. Nothing is downloaded.",
        sentence(model));
    assertEquals(State.READY, state(model));
    assertEquals(0, updates.asked.get());
  }

  @Test
  void aNewerVersionIsToldWithItsPage() {
    updates.answer(NEWER);
    UpdateViewModel model = model();

    model.look();
    assertEquals(State.LOOKING, state(model));
    fx.next();
    assertEquals("Asking releases.example…", sentence(model));
    fx.next();

    assertEquals(State.READY, state(model));
    assertEquals("Turnscope 2.0.0 is out.", sentence(model));
    assertEquals(PAGE, model.pageProperty().get());
    assertEquals(List.of(), news);
  }

  @Test
  void thatThereIsNoneIsTold() {
    UpdateViewModel model = looked();

    assertEquals("There is no version newer than this one.", sentence(model));
    assertNull(model.pageProperty().get());
  }

  @Test
  void aFailureIsToldWithItsNextStep() {
    updates.answer(FAILED);
    UpdateViewModel model = looked();

    assertEquals("It failed.", sentence(model));
    assertEquals("Try later.", model.nextStepProperty().get());

    updates.answer(NEWER);
    look(model);
    assertEquals("", model.nextStepProperty().get());
  }

  @Test
  void anAnswerStaysWhenThePageIsOpenedAgain() {
    updates.answer(NEWER);
    UpdateViewModel model = looked();

    model.prepare();
    fx.next();

    assertEquals("Turnscope 2.0.0 is out.", sentence(model));
    assertEquals(PAGE, model.pageProperty().get());
  }

  @Test
  void aLookIsCancelled() throws Exception {
    updates.fallSilent();
    UpdateViewModel model = model();
    model.look();
    fx.next();

    model.cancel();

    assertEquals(State.READY, state(model));
    assertEquals("", sentence(model));
    fx.until(() -> sentence(model).startsWith("Asks releases.example once"));
    Await.until("interrupted", Duration.ofSeconds(20), () -> updates.cancelled.get() == 1);

    updates.answer(NEWER);
    look(model);
    assertEquals("Turnscope 2.0.0 is out.", sentence(model));
  }

  @Test
  void oneLookRunsAtATime() {
    updates.fallSilent();
    UpdateViewModel model = model();
    model.look();
    model.look();
    fx.next();

    model.cancel();
    fx.until(() -> !sentence(model).isEmpty());
    assertTrue(updates.asked.get() <= 1);
  }

  @ParameterizedTest
  @MethodSource
  void whatHindersItIsToldAndNoLookBegins(UpdateAnswer hindrance, String sentence) {
    updates.hindrance = hindrance;
    UpdateViewModel model = model();
    model.prepare();
    fx.next();

    assertEquals(State.HINDERED, state(model));
    assertEquals(sentence, sentence(model));
    model.look();
    assertEquals(State.HINDERED, state(model));
    assertEquals(0, updates.asked.get());

    updates.hindrance = null;
    model.prepare();
    fx.next();
    assertEquals(State.READY, state(model));
    assertTrue(sentence(model).startsWith("Asks"), sentence(model));
  }

  static List<Object[]> whatHindersItIsToldAndNoLookBegins() {
    return List.of(
        new Object[] {FORBIDDEN, "It is forbidden."},
        new Object[] {
          new UpdateAnswer.UnknownPlace(),
          "This build does not know where releases are published, so it asks nobody."
        });
  }

  @Test
  void whatIsForbiddenMeanwhileIsNotAsked() {
    UpdateViewModel model = model();
    updates.hindrance = FORBIDDEN;

    look(model);

    assertEquals(State.HINDERED, state(model));
    assertEquals("It is forbidden.", sentence(model));
  }

  @Test
  void withoutAPersonsWishNothingIsAskedAtTheStart() {
    UpdateViewModel model = model();
    assertFalse(model.dailyProperty().get());

    model.lookOnceADay();

    assertEquals(State.READY, state(model));
    assertEquals(0, updates.asked.get());
  }

  @Test
  void theWishIsRemembered() {
    model().dailyProperty().set(true);
    assertTrue(model().dailyProperty().get());
    model().dailyProperty().set(false);
    assertFalse(model().dailyProperty().get());
  }

  @Test
  void aWishIsFulfilledOnceADay() {
    updates.answer(NEWER);
    model().dailyProperty().set(true);

    start();
    start();
    assertEquals(1, updates.asked.get());

    now = now.plus(Duration.ofDays(1));
    start();
    assertEquals(2, updates.asked.get());
    String sentence = "Turnscope 2.0.0 is out: About Turnscope, in the “⋯” menu, has its page.";
    assertEquals(List.of(sentence, sentence), news);
  }

  @Test
  void aLookAtAPersonsWordCountsForTheDay() {
    UpdateViewModel model = looked();
    model.dailyProperty().set(true);

    start();

    assertEquals(1, updates.asked.get());
  }

  @Test
  void theDailyLookShowsItsNewsOnThePageToo() {
    updates.answer(NEWER);
    model().dailyProperty().set(true);

    assertEquals(PAGE, start().pageProperty().get());
  }

  @Test
  void theDailyLookIsSilentOfAllElse() {
    model().dailyProperty().set(true);
    for (UpdateAnswer answer : List.of(new UpdateAnswer.UpToDate(), FAILED, FORBIDDEN)) {
      updates.answer(answer);
      UpdateViewModel model = start();

      assertEquals("", sentence(model));
      assertEquals(State.READY, state(model));
      assertEquals(List.of(), news);
      now = now.plus(Duration.ofDays(1));
    }
    assertEquals(3, updates.asked.get());
  }

  private UpdateViewModel model() {
    return new UpdateViewModel(workbench, background, memory, () -> now, news::add);
  }

  /** The program starts, and a look that begins by itself ends. */
  private UpdateViewModel start() {
    UpdateViewModel model = model();
    model.lookOnceADay();
    fx.until(() -> state(model) != State.LOOKING);
    return model;
  }

  private UpdateViewModel looked() {
    UpdateViewModel model = model();
    look(model);
    return model;
  }

  private void look(UpdateViewModel model) {
    model.look();
    fx.until(() -> state(model) != State.LOOKING);
  }

  private static State state(UpdateViewModel model) {
    return model.stateProperty().get();
  }

  private static String sentence(UpdateViewModel model) {
    return model.sentenceProperty().get();
  }
}
