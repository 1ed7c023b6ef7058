package dev.turnscope.update;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.App;
import dev.turnscope.testing.Await;
import dev.turnscope.testing.FreePorts;
import dev.turnscope.testing.TestAuthority;
import dev.turnscope.testing.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReleaseQuestionTest {
  /** For far longer than a question may take. */
  private static final int MOST_DRIPS = 1000;

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ReleaseQuestion LOOPBACK_ALONE = loopbackAlone(SOON);

  @Test
  void oneQuestionSaysTheProgramAndItsVersionAndNothingElse() throws Exception {
    try (ReleaseServer server = ReleaseServer.releasing("v1.0.0")) {
      LOOPBACK_ALONE.ask(server.uri());

      assertEquals(1, server.questions().size());
      List<String> lines = server.questions().getFirst().lines().toList();
      assertEquals("GET /latest HTTP/1.1", lines.getFirst());
      assertTrue(lines.contains("User-Agent: Turnscope/" + App.VERSION), lines.toString());
      assertEquals(
          Set.of("User-Agent", "Accept", "Host", "Connection", "Cache-Control", "Pragma"),
          lines.stream()
              .skip(1)
              .filter(line -> !line.isEmpty())
              .map(line -> line.substring(0, line.indexOf(':')))
              .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"tag_name\": \"v1.0.0\"}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"tag_name\"",
      })
  void anAnswerThatEndsEarlyIsToldAsThat(String said) throws Exception {
    try (ReleaseServer server = ReleaseServer.saying(said)) {
      assertFailed(
          "The connection to 127.0.0.1 ended before its whole answer.",
          server.uri(),
          LOOPBACK_ALONE);
      // Java asks once more by itself where nothing came.
      assertEquals(said.isEmpty() ? 2 : 1, server.questions().size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | 127.0.0.1 knows of no release at ",
        "403 | 127.0.0.1 takes no more questions from this network for now.",
        "429 | 127.0.0.1 takes no more questions from this network for now.",
        "500 | 127.0.0.1 answers with HTTP status 500.",
        "204 | 127.0.0.1 answers with HTTP status 204.",
      })
  void aRefusalIsToldByItsStatus(int status, String sentence) throws Exception {
    try (ReleaseServer server =
        ReleaseServer.saying(ReleaseServer.response(status, "", status == 204 ? "" : "no"))) {
      assertFailed(sentence, server.uri(), LOOPBACK_ALONE);
    }
  }

  @Test
  void anAnswerThatComesByTheByteIsCutOffAtTheDeadline() throws Exception {
    CountDownLatch cutOff = new CountDownLatch(1);
    try (ReleaseServer server = ReleaseServer.answering(out -> drip(out, cutOff))) {
      assertFailed(
          "127.0.0.1 has not answered within 1 seconds.",
          server.uri(),
          loopbackAlone(Duration.ofSeconds(1)));

      Await.until("the connection is closed", SOON, () -> cutOff.getCount() == 0);
    }
  }

  @Test
  void aQuestionThatIsCancelledEndsAtOnceAndClosesItsConnection() throws Exception {
    CountDownLatch cutOff = new CountDownLatch(1);
    try (ReleaseServer server = ReleaseServer.answering(out -> drip(out, cutOff))) {
      FutureTask<byte[]> asking =
          new FutureTask<>(() -> loopbackAlone(Duration.ofMinutes(5)).ask(server.uri()));
      Thread thread = Thread.ofVirtual().start(asking);
      Await.until("asked", SOON, () -> !server.questions().isEmpty());

      thread.interrupt();

      ExecutionException ended = assertThrows(ExecutionException.class, asking::get);
      assertInstanceOf(InterruptedException.class, ended.getCause());
      Await.until("the connection is closed", SOON, () -> cutOff.getCount() == 0);
    }
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
    byte[] spaces = " ".repeat(64 * 1024).getBytes(ISO_8859_1);
    try (ReleaseServer server =
        ReleaseServer.answering(
            out -> {
              out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
              while (true) {
                out.write(spaces);
              }
            })) {
      assertFailed(
          "The answer of 127.0.0.1 is too long for a release.", server.uri(), LOOPBACK_ALONE);
    }
  }

  @Test
  void aRepositoryThatWasRenamedIsFollowed() throws Exception {
    try (ReleaseServer renamed = ReleaseServer.releasing("v1.0.0");
        ReleaseServer server = ReleaseServer.saying(redirect(renamed.uri().toString()))) {
      assertEquals(
          ReleaseServer.release("v1.0.0"),
          new String(LOOPBACK_ALONE.ask(server.uri()), ISO_8859_1));
    }
  }

  @Test
  void aPlaceThatIsNotTrustedIsNotAsked() throws Exception {
    try (ReleaseServer plain = ReleaseServer.releasing("v1.0.0");
        ReleaseServer server = ReleaseServer.saying(redirect(plain.uri().toString()))) {
      assertFailed(
          "127.0.0.1 sends on to a place that Turnscope does not follow.",
          server.uri(),
          new ReleaseQuestion(server.uri()::equals, SOON));
      assertEquals(List.of(), plain.questions());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/latest", "file:///etc/passwd", "%zz", "http://127.0.0.1:1:1/"})
  void aRedirectThatLeadsNowhereEnds(String location) throws Exception {
    try (ReleaseServer server = ReleaseServer.saying(redirect(location))) {
      assertFailed(
          "127.0.0.1 sends on to a place that Turnscope does not follow.",
          server.uri(),
          LOOPBACK_ALONE);
      assertTrue(server.questions().size() <= 4, server.questions().toString());
    }
  }

  @Test
  void withoutEncryptionNobodyIsAsked() throws Exception {
    try (ReleaseServer server = ReleaseServer.releasing("v1.0.0")) {
      assertFailed(
          "127.0.0.1 sends on to a place that Turnscope does not follow.",
          server.uri(),
          new ReleaseQuestion());
      assertEquals(List.of(), server.questions());
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForEndsTheQuestion() throws Exception {
    try (TestServer server =
        TestServer.start(new TestAuthority().issue("127.0.0.1", Duration.ofDays(1)))) {
      URI place = URI.create("https://127.0.0.1:%d/latest".formatted(server.port()));
      assertFailed(
          "Java does not trust the certificate that came for 127.0.0.1.",
          place,
          new ReleaseQuestion());
    }
  }

  @Test
  void aClosedPortIsToldAsThat() throws Exception {
    URI place = URI.create("https://127.0.0.1:%d/latest".formatted(FreePorts.next()));
    assertFailed("127.0.0.1 cannot be connected to.", place, new ReleaseQuestion());
  }

  @Test
  void aNameThatCannotBeLookedUpIsToldAsThat() throws Exception {
    // Too long to be one: nobody is asked for it.
    String host = "a".repeat(64) + ".invalid";
    assertFailed(
        "The name %s cannot be looked up from here.".formatted(host),
        URI.create("https://" + host),
        new ReleaseQuestion());
  }

  private static String redirect(String location) {
    return ReleaseServer.response(301, "Location: " + location + "\r\n", "");
  }

  private static void drip(OutputStream out, CountDownLatch cutOff) throws IOException {
    try {
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(ISO_8859_1));
      for (int sent = 0; sent < MOST_DRIPS; sent++) {
        out.write(' ');
        Thread.sleep(Duration.ofMillis(50));
      }
    } catch (InterruptedException over) {
      throw new IOException(over);
    } finally {
      cutOff.countDown();
    }
  }

  private static ReleaseQuestion loopbackAlone(Duration deadline) {
    return new ReleaseQuestion(
        place -> "http".equals(place.getScheme()) && "127.0.0.1".equals(place.getHost()), deadline);
  }

  private static void assertFailed(String sentence, URI place, ReleaseQuestion question) {
    UpdateAnswer.Failed failed =
        assertThrows(LookFailure.class, () -> question.ask(place)).answer();
    assertTrue(failed.sentence().startsWith(sentence), failed.sentence());
    assertTrue(failed.nextStep().endsWith("."), failed.nextStep());
  }
}
