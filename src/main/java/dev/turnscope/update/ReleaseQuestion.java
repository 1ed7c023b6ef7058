package dev.turnscope.update;

import dev.turnscope.model.App;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One GET, which says the program’s name and version and nothing else. */
final class ReleaseQuestion {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int MOST_REDIRECTS = 3;

  /** Several times GitHub’s answer about a release with many files. */
  private static final int LARGEST_ANSWER_BYTES = 512 * 1024;

  private final Predicate<URI> trusted;
  private final Duration deadline;

  /** Asks over HTTPS alone, and has its answer within 5 seconds. */
  ReleaseQuestion() {
    this(ReleasePlace::isSecure, DEADLINE);
  }

  /**
   * @param trusted the places that may be asked
   * @param deadline of the whole question
   */
  ReleaseQuestion(Predicate<URI> trusted, Duration deadline) {
    this.trusted = trusted;
    this.deadline = deadline;
  }

  /** On a thread of its own: a look-up of a name heeds neither a deadline nor an interrupt. */
  byte[] ask(URI place) throws LookFailure, InterruptedException {
    FutureTask<byte[]> asking = new FutureTask<>(following(place));
    Thread.ofVirtual().name("look-for-update").start(asking);
    try {
      return asking.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw LookFailures.late(place, deadline);
    } catch (ExecutionException failed) {
      throw failure(place, failed.getCause());
    } finally {
      asking.cancel(true);
    }
  }

  private static LookFailure failure(URI place, @Nullable Throwable thrown) {
    return switch (thrown) {
      case LookFailure failure -> failure;
      case IOException failure -> LookFailures.of(place, failure);
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(thrown);
    };
  }

  private Callable<byte[]> following(URI place) {
    return () -> {
      URI next = place;
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        if (!trusted.test(next)) {
          throw LookFailures.notFollowed(place);
        }
        HttpURLConnection connection = (HttpURLConnection) next.toURL().openConnection();
        try {
          configure(connection);
          int status = connection.getResponseCode();
          if (status == HttpURLConnection.HTTP_OK) {
            return content(next, connection);
          }
          next = sentOn(next, status, connection.getHeaderField("Location"));
        } finally {
          connection.disconnect();
        }
      }
      throw LookFailures.notFollowed(place);
    };
  }

  private void configure(HttpURLConnection connection) {
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) deadline.toMillis());
    connection.setReadTimeout((int) deadline.toMillis());
    connection.setRequestProperty("User-Agent", App.NAME + "/" + App.VERSION);
    connection.setRequestProperty("Accept", "application/json");
  }

  /** A repository that was renamed sends on. */
  private static URI sentOn(URI place, int status, @Nullable String location) throws LookFailure {
    boolean redirect =
        switch (status) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    if (!redirect) {
      throw LookFailures.status(place, status);
    }
    try {
      return place.resolve(location == null ? "" : location);
    } catch (IllegalArgumentException noAddress) {
      throw LookFailures.notFollowed(place);
    }
  }

  private static byte[] content(URI place, HttpURLConnection connection)
      throws IOException, LookFailure {
    try (InputStream body = connection.getInputStream()) {
      byte[] content = body.readNBytes(LARGEST_ANSWER_BYTES + 1);
      if (content.length > LARGEST_ANSWER_BYTES) {
        throw LookFailures.tooLong(place);
      }
      return content;
    }
  }
}
