package dev.turnscope.aws.credentials;

import dev.turnscope.aws.signin.DeviceCode;
import dev.turnscope.aws.signin.MfaQuestion;
import dev.turnscope.aws.signin.SignInPrompts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A person who answers as a test says. */
public final class ScriptedPrompts implements SignInPrompts {
  private final Deque<String> codes;
  private final List<MfaQuestion> questions = new ArrayList<>();
  private final List<DeviceCode> shown = new ArrayList<>();
  private final CountDownLatch showing = new CountDownLatch(1);
  private int closed;

  public ScriptedPrompts(String... codes) {
    this.codes = new ArrayDeque<>(List.of(codes));
  }

  @Override
  public String mfaCode(MfaQuestion question) {
    questions.add(question);
    return codes.removeFirst();
  }

  @Override
  public Showing device(DeviceCode code) {
    shown.add(code);
    showing.countDown();
    return () -> closed++;
  }

  List<MfaQuestion> questions() {
    return questions;
  }

  List<DeviceCode> shown() {
    return shown;
  }

  /** How many of the shown codes were taken away again. */
  int closed() {
    return closed;
  }

  CountDownLatch showing() {
    return showing;
  }

  int asked() {
    return questions.size() + shown.size();
  }
}
