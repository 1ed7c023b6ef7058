package dev.turnscope.aws.call;

import dev.turnscope.aws.explanation.WebPage;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Remembers whom a thread's call asks, and with what kind of answer: the SDK's exceptions do not
 * tell it.
 */
public final class AskedEndpoint implements ExecutionInterceptor {
  private final ThreadLocal<@Nullable URI> asked = new ThreadLocal<>();
  private final ThreadLocal<@Nullable Integer> webPage = new ThreadLocal<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
    asked.set(context.httpRequest().getUri());
    webPage.remove();
  }

  @Override
  public void afterTransmission(
      Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
    if (WebPage.is(context.httpResponse())) {
      webPage.set(context.httpResponse().statusCode());
    }
  }

  /** Null where this thread's calls have come to none. */
  public @Nullable URI get() {
    return asked.get();
  }

  /** The status of the web page that came last in the place of an answer, null where none did. */
  public @Nullable Integer webPage() {
    return webPage.get();
  }

  /** Before a call, so that none is taken for the one before it. */
  public void forget() {
    asked.remove();
    webPage.remove();
  }
}
