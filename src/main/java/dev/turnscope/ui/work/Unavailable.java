package dev.turnscope.ui.work;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.IamPolicy;
import dev.turnscope.ui.look.Words;
import org.jspecify.annotations.Nullable;

/** Something could not be had: a sentence for the person, and what to do about it. */
public final class Unavailable extends Exception {
  private final String sentence;
  private final String nextStep;
  private final AwsFailure.@Nullable Kind kind;
  private final transient @Nullable IamPolicy policy;

  /**
   * @param sentence what happened, and where
   * @param nextStep what to do, empty where there is nothing to do
   */
  public Unavailable(String sentence, String nextStep) {
    this(sentence, nextStep, null, null);
  }

  private Unavailable(
      String sentence,
      String nextStep,
      AwsFailure.@Nullable Kind kind,
      @Nullable IamPolicy policy) {
    super(sentence + " " + nextStep);
    this.sentence = sentence;
    this.nextStep = nextStep;
    this.kind = kind;
    this.policy = policy;
  }

  /** AWS could not be asked, or refused. */
  public static Unavailable of(AwsFailure failure) {
    return new Unavailable(
        failure.sentence(), failure.nextStep(), failure.kind(), failure.policy());
  }

  /** A fault of the program's own. Its message is not shown: nobody has read it for secrets. */
  public static Unavailable ofFault(Throwable fault) {
    return new Unavailable(
        Words.of("work.fault", fault.getClass().getSimpleName()), Words.of("work.fault.step"));
  }

  /** What to ask an administrator for where access was denied, null where there is no such. */
  public @Nullable IamPolicy policy() {
    return policy;
  }

  /** Whether AWS does not go on with a list, so that it has to be begun anew. */
  public boolean listLost() {
    return kind == AwsFailure.Kind.PAGE_TOKEN_EXPIRED;
  }

  public String sentence() {
    return sentence;
  }

  public String nextStep() {
    return nextStep;
  }
}
