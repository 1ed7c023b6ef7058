package dev.turnscope.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Remembers whom a thread's call asks: the SDK's exceptions do not tell it. */
final class AskedEndpoint implements ExecutionInterceptor {
  private final ThreadLocal<@Nullable URI> asked = new ThreadLocal<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
    asked.set(context.httpRequest().getUri());
  }

  /** Null where this thread's calls have come to none. */
  @Nullable URI get() {
    return asked.get();
  }

  void forget() {
    asked.remove();
  }
}
