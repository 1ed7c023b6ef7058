package dev.turnscope.webrtc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.Secret;
import dev.turnscope.webrtc.protocol.Command;
import dev.turnscope.webrtc.protocol.Report;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker by itself, given what libwebrtc would die of. */
class WorkerRefusalTest {
  private static final BlockingQueue<Report> REPORTS = new LinkedBlockingQueue<>();
  private static final Secret NAME = new Secret("viewer");
  private static final Secret WORD = new Secret("word");
  private static WorkerProcess worker;

  @BeforeAll
  static void start() throws Exception {
    worker = WorkerProcess.start();
    worker.listen(REPORTS::add, () -> {});
    assertEquals(new Report.Ready(), next());
  }

  @AfterAll
  static void stop() throws Exception {
    worker.end();
    assertTrue(worker.awaitExit(Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http:127.0.0.1",
        "TURN:127.0.0.1",
        "turn:127.0.0.1?transport=tls",
        "turn:127.0.0.1?protocol=udp",
        "stun:127.0.0.1?transport=udp",
        "turn:::1",
        "turn:127.0.0.1:99999",
        "turns:127.0.0.1?transport=udp",
        "stuns:127.0.0.1"
      })
  void refusesTheUri(String uri) throws Exception {
    assertRefused(new Command.Gather(1, uri, NAME, WORD));
  }

  @Test
  void refusesMissingCredentials() throws Exception {
    assertRefused(new Command.Gather(1, "turn:127.0.0.1", null, null));
    assertRefused(new Command.Gather(1, "turn:127.0.0.1", new Secret(""), WORD));
    assertRefused(new Command.Gather(1, "turn:127.0.0.1", NAME, new Secret("")));
  }

  @Test
  void refusesAUsernameThatIsTooLongForStun() throws Exception {
    assertRefused(new Command.Gather(1, "turn:127.0.0.1", new Secret("n".repeat(509)), WORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\nb", "a\u007fb"})
  void refusesControlCharacters(String text) throws Exception {
    assertRefused(new Command.Gather(1, "turn:127.0.0.1", NAME, new Secret(text)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 508})
  void survivesOddButAllowedCredentials(int length) throws Exception {
    assertSurvives(new Secret("n".repeat(length)), new Secret("w".repeat(20_000)));
    assertSurvives(new Secret("ä😀\ud800"), new Secret("/+=%:\\\"' ü"));
  }

  private static void assertSurvives(Secret username, Secret password) throws Exception {
    worker.send(new Command.Gather(2, "turn:127.0.0.1:1?transport=tcp", username, password));
    assertEquals(new Report.Started(2), next());
    Report report = next();
    while (!(report instanceof Report.Complete)) {
      assertInstanceOf(Report.Error.class, report);
      report = next();
    }
    worker.send(new Command.Close(2));
    assertEquals(new Report.Closed(2), next());
  }

  private static void assertRefused(Command.Gather gather) throws Exception {
    worker.send(gather);
    assertInstanceOf(Report.Refused.class, next());
    worker.send(new Command.Close(gather.id()));
    assertEquals(new Report.Closed(gather.id()), next());
  }

  private static Report next() throws InterruptedException {
    return Objects.requireNonNull(REPORTS.poll(20, TimeUnit.SECONDS), "the worker says nothing");
  }
}
