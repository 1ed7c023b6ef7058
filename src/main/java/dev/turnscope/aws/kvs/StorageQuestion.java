package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.MediaStorage;
import java.util.concurrent.FutureTask;

/**
 * Asks for a channel's media storage beside the calls that lead to its list. The list neither waits
 * for the answer nor fails with it.
 */
final class StorageQuestion implements AutoCloseable {
  private static final String OPERATION = "DescribeMediaStorageConfiguration";

  private final FutureTask<MediaStorage> answer;

  private StorageQuestion(FutureTask<MediaStorage> answer) {
    this.answer = answer;
  }

  static StorageQuestion ask(CallThreads threads, KvsCalls calls, ChannelRef ref) {
    return new StorageQuestion(threads.beside(() -> calls.mediaStorage(ref)));
  }

  /** What is known by now. AWS's own words are left out: they can name the account. */
  MediaStorage soFar() {
    return switch (answer.state()) {
      case SUCCESS -> answer.resultNow();
      case FAILED -> MediaStorage.unknown(why(answer.exceptionNow()));
      case RUNNING, CANCELLED ->
          MediaStorage.unknown(
              "AWS had not answered %s when the list was there.".formatted(OPERATION));
    };
  }

  private static String why(Throwable thrown) {
    return switch (thrown instanceof AwsFailure failure
        ? failure.kind()
        : AwsFailure.Kind.REFUSED) {
      case ACCESS_DENIED, NOT_AUTHORIZED ->
          "These credentials are not allowed kinesisvideo:%s.".formatted(OPERATION);
      case CLIENT_LIMIT_EXCEEDED, THROTTLED -> "AWS throttled %s.".formatted(OPERATION);
      default -> "%s failed.".formatted(OPERATION);
    };
  }

  @Override
  public void close() {
    answer.cancel(true);
  }
}
