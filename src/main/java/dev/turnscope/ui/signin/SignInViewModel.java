package dev.turnscope.ui.signin;

import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.ui.work.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a sign-in asks the person for, and what is answered. The digits are forgotten once sent. */
public final class SignInViewModel implements SignInPrompts {
  /** How many digits a code has. */
  public static final int DIGITS = 6;

  private final Background background;
  private final Runnable cancelled;
  private final ReadOnlyObjectWrapper<@Nullable SignInRequest> request =
      new ReadOnlyObjectWrapper<>();
  private final StringProperty digits = new SimpleStringProperty("");
  private CompletableFuture<String> answer = new CompletableFuture<>();

  /**
   * @param cancelled ends, on the FX thread, what the sign-in is for
   */
  public SignInViewModel(Background background, Runnable cancelled) {
    this.background = background;
    this.cancelled = cancelled;
  }

  /** What is asked at present, null where nothing is. */
  public ReadOnlyObjectProperty<@Nullable SignInRequest> requestProperty() {
    return request.getReadOnlyProperty();
  }

  /** The digits as the person types them. */
  public StringProperty digitsProperty() {
    return digits;
  }

  /** Whether the digits can be sent. */
  public BooleanExpression completeProperty() {
    return BooleanExpression.booleanExpression(
        digits.map(typed -> typed.matches("\\d{%d}".formatted(DIGITS))));
  }

  /** Sends the digits; nothing while there are too few. */
  public void send() {
    if (request.get() instanceof SignInRequest.Digits && completeProperty().get()) {
      String typed = digits.get();
      close();
      answer.complete(typed);
    }
  }

  /** Gives the sign-in up, and with it what it is for. */
  public void cancel() {
    if (request.get() != null) {
      close();
      cancelled.run();
    }
  }

  @Override
  public String mfaCode(MfaQuestion question) throws InterruptedException {
    CompletableFuture<String> typed = new CompletableFuture<>();
    SignInRequest asked = new SignInRequest.Digits(question);
    background.onFx(
        () -> {
          answer = typed;
          digits.set("");
          request.set(asked);
        });
    try {
      return typed.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("an answer is never a failure", impossible);
    } finally {
      background.onFx(() -> closed(asked));
    }
  }

  @Override
  public Showing device(DeviceCode code) {
    SignInRequest shown = new SignInRequest.Browser(code);
    background.onFx(() -> request.set(shown));
    return () -> background.onFx(() -> closed(shown));
  }

  /** Another question may have taken its place. */
  private void closed(SignInRequest asked) {
    if (request.get() == asked) {
      close();
    }
  }

  private void close() {
    request.set(null);
    digits.set("");
  }
}
