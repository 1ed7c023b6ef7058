package dev.turnscope.aws.call;

import dev.turnscope.aws.explanation.DateHeader;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Compares this computer's clock with AWS's, at each of its answers. */
public final class AwsClock implements ExecutionInterceptor {
  private volatile @Nullable Duration ahead;

  @Override
  public void afterTransmission(
      Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
    DateHeader.of(context.httpResponse())
        .ifPresent(there -> ahead = Duration.between(there, Instant.now()));
  }

  /**
   * How far this computer's clock was ahead at the last answer, negative where it was behind; to
   * the second. Null before the first answer.
   */
  public @Nullable Duration ahead() {
    return ahead;
  }
}
