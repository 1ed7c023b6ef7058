package dev.turnscope.aws.explanation;

import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.failure.IamPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Why AWS refused, in words.
 *
 * @param what what happened, a sentence's second half
 * @param cause the likely cause, a sentence
 * @param nextStep what to do, one sentence or two
 * @param quoting whether AWS's own words may stand beside it
 * @param policy what to ask for, null where no policy helps
 */
public record Explanation(
    Kind kind,
    String what,
    String cause,
    String nextStep,
    boolean quoting,
    @Nullable IamPolicy policy) {

  static Explanation of(Kind kind, String what, String cause, String nextStep) {
    return new Explanation(kind, what, cause, nextStep, true, null);
  }

  /** Without AWS's words: they can hold the request with its session token. */
  Explanation unquoted() {
    return new Explanation(kind, what, cause, nextStep, false, policy);
  }

  Explanation with(@Nullable IamPolicy asked) {
    return new Explanation(kind, what, cause, nextStep, quoting, asked);
  }

  /**
   * @param words AWS's own, null where it gave none
   */
  public AwsFailure failure(AwsCall call, @Nullable String words) {
    String said = quoting ? Quotation.of(words) : "";
    return new AwsFailure(
        kind, "%s: %s. %s%s".formatted(call.told(), what, cause, said), nextStep, policy);
  }
}
