package dev.turnscope.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.aws.signin.SignInPrompts.Showing;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.FxQueue;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
  private static final MfaQuestion QUESTION = new MfaQuestion("mfa", "arn:device", false);
  private static final DeviceCode CODE =
      new DeviceCode("sso", "ABCD-EFGH", URI.create("https://corp.example"), Instant.EPOCH);

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final CompletableFuture<String> outcome = new CompletableFuture<>();
  private Thread asking = new Thread();
  private int cancelled;
  private final SignInViewModel model = new SignInViewModel(background, this::cancelled);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void handsTheDigitsOnAndForgetsThem() throws Exception {
    ask();
    assertEquals(new SignInRequest.Digits(QUESTION), model.requestProperty().get());
    model.digitsProperty().set("12345");
    model.send();
    assertFalse(model.completeProperty().get());
    assertFalse(outcome.isDone());

    model.digitsProperty().set("123456");
    model.send();

    assertEquals("123456", outcome.get(10, TimeUnit.SECONDS));
    assertNull(model.requestProperty().get());
    assertEquals("", model.digitsProperty().get());
    assertEquals(0, cancelled);
  }

  @Test
  void cancelsWhatTheSignInIsFor() throws Exception {
    ask();

    model.cancel();

    assertEquals("interrupted", outcome.get(10, TimeUnit.SECONDS));
    assertEquals(1, cancelled);
    model.cancel();
    assertEquals(1, cancelled);
  }

  @Test
  void showsACodeUntilItIsClosed() {
    Showing showing = model.device(CODE);
    fx.next();
    assertEquals(new SignInRequest.Browser(CODE), model.requestProperty().get());

    showing.close();
    fx.next();

    assertNull(model.requestProperty().get());
    assertEquals(0, cancelled);
  }

  @Test
  void leavesTheNextQuestionOpenWhenTheOneBeforeIsClosed() {
    Showing before = model.device(CODE);
    fx.next();
    Showing after = model.device(CODE);
    fx.next();

    before.close();
    fx.next();
    assertTrue(model.requestProperty().get() != null);
    after.close();
    fx.next();
    assertNull(model.requestProperty().get());
  }

  private void ask() {
    asking =
        Thread.startVirtualThread(
            () -> {
              try {
                outcome.complete(model.mfaCode(QUESTION));
              } catch (InterruptedException interrupted) {
                outcome.complete("interrupted");
              }
            });
    fx.next();
  }

  private void cancelled() {
    cancelled++;
    asking.interrupt();
  }
}
