package dev.turnscope.aws.kvs;

import static dev.turnscope.aws.kvs.FaultyKvs.failureOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.kvs.RawServer.Answer;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A network that fails in every way ends within its deadline, with one sentence. */
class KvsSilenceTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void endsAnAnswerThatDoesNotEnd() {
    Answer endless =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n{\"IceServerList\":[".getBytes(UTF_8));
          byte[] filler = " ".repeat(64 * 1024).getBytes(UTF_8);
          while (true) {
            out.write(filler);
          }
        };

    AwsFailure failure = assertTimeoutPreemptively(LIMIT, () -> failureOf(endless));

    assertEquals(Kind.UNREADABLE_ANSWER, failure.kind(), failure.getMessage());
  }

  @Test
  void endsAnAnswerThatDrips() {
    CountDownLatch never = new CountDownLatch(1);
    Answer dripping =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
          do {
            out.write(' ');
            out.flush();
          } while (!never.await(50, TimeUnit.MILLISECONDS));
        };

    AwsFailure failure = assertTimeoutPreemptively(LIMIT, () -> failureOf(dripping));

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
  }

  @Test
  void endsASilence() {
    CountDownLatch never = new CountDownLatch(1);

    AwsFailure failure =
        assertTimeoutPreemptively(LIMIT, () -> failureOf((request, out) -> never.await()));

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("no answer"), failure.sentence());
  }

  @Test
  void saysThatTheConnectionWasRefused() throws Exception {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }

    AwsFailure failure = failureOf(nobody);

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("refused"), failure.sentence());
  }

  @Test
  void saysThatTheNameIsUnknown() {
    AwsFailure failure = failureOf(URI.create("http://kvs.invalid"));

    assertEquals(Kind.NO_NETWORK, failure.kind(), failure.getMessage());
    assertTrue(failure.sentence().contains("“kvs.invalid”"), failure.sentence());
  }

  @Test
  void saysThatTlsFailed() throws Exception {
    try (RawServer server = new RawServer((request, out) -> {}, "this is no TLS\r\n")) {
      AwsFailure failure =
          failureOf(URI.create(server.uri().toString().replace("http:", "https:")));

      assertEquals(Kind.UNTRUSTED_CERTIFICATE, failure.kind(), failure.getMessage());
    }
  }

  @Test
  void endsPromptlyWhenItsThreadIsInterrupted() throws Exception {
    assertEquals(
        Kind.CANCELLED, failureOfACallInTheAir((caller, kvs) -> caller.interrupt()).kind());
  }

  @Test
  void endsPromptlyWhenItIsClosed() throws Exception {
    assertEquals(Kind.CANCELLED, failureOfACallInTheAir((caller, kvs) -> kvs.close()).kind());
  }

  private static AwsFailure failureOfACallInTheAir(BiConsumer<Thread, Kvs> act) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<AwsFailure> failure = new CompletableFuture<>();
    try (RawServer server =
            new RawServer(
                (request, out) -> {
                  asked.countDown();
                  never.await();
                });
        Kvs kvs = FaultyKvs.open(server.uri(), Patience.USUAL)) {
      Runnable call =
          () -> failure.complete(assertThrows(AwsFailure.class, () -> kvs.channels("", null)));
      Thread caller = Thread.ofVirtual().name("test-caller").start(call);
      assertTrue(asked.await(LIMIT.toSeconds(), TimeUnit.SECONDS));
      act.accept(caller, kvs);

      return failure.get(1, TimeUnit.SECONDS);
    }
  }
}
