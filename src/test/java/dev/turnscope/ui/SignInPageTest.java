package dev.turnscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sign-in in the window, by the keyboard. */
@Timeout(120)
class SignInPageTest {
  private OpenWindow window;

  @BeforeEach
  void open() throws TimeoutException {
    window = new OpenWindow();
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void takesSixDigitsAndGoesOn() throws Exception {
    CompletableFuture<String> code = new CompletableFuture<>();
    window.signIn(
        prompts -> code.complete(prompts.mfaCode(new MfaQuestion("mfa", "arn:device", true))));
    window.push(KeyCode.SHORTCUT, KeyCode.R);
    window.await(() -> window.shows("#sign-in-digits"));
    assertEquals("sign-in-digits", window.focused());

    window.push(KeyCode.DIGIT1);
    window.push(KeyCode.A);
    for (int digit = 2; digit <= 7; digit++) {
      window.push(KeyCode.getKeyCode(String.valueOf(digit)));
    }
    window.push(KeyCode.ENTER);

    assertEquals("123456", code.get(20, TimeUnit.SECONDS));
    window.await(() -> window.headline().equals("Checking…"));
    assertFalse(window.pageOpen());
  }

  @Test
  void showsTheCodeAndEscEndsTheCheckToo() throws Exception {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    window.signIn(
        prompts -> {
          URI page = URI.create("https://corp.example/device");
          try (var _ = prompts.device(new DeviceCode("sso", "ABCD-EFGH", page, Instant.now()))) {
            new CountDownLatch(1).await();
          } catch (InterruptedException cancelled) {
            outcome.complete("cancelled");
            throw cancelled;
          }
        });
    window.push(KeyCode.SHORTCUT, KeyCode.R);
    window.await(() -> window.shows("#sign-in-code"));
    assertEquals("ABCD-EFGH", window.text("#sign-in-code"));
    assertEquals(List.of(), window.desktop().pages);
    window.push(KeyCode.SPACE);
    assertEquals(List.of(URI.create("https://corp.example/device")), window.desktop().pages);

    window.push(KeyCode.ESCAPE);

    assertEquals("cancelled", outcome.get(20, TimeUnit.SECONDS));
    window.awaitEnd();
    assertFalse(window.pageOpen());
  }
}
