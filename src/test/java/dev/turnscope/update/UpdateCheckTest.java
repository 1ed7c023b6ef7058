package dev.turnscope.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UpdateCheckTest {
  private static final String RUNNING = "0.9.0";
  private static final ReleaseQuestion LOOPBACK_ALONE =
      new ReleaseQuestion(place -> "127.0.0.1".equals(place.getHost()), Duration.ofSeconds(20));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"v0.10.0", "0.9.0.1", "1.0.0-rc.1", "v1"})
  void aNewerReleaseIsToldWithItsPage(String tag) throws Exception {
    try (ReleaseServer server = ReleaseServer.releasing(tag)) {
      assertEquals(
          new UpdateAnswer.Newer(
              tag.replace("v", ""), URI.create("https://releases.example/" + tag)),
          look(server));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v0.9.0", "0.9", "0.8.99", "v0.9.0-rc.2", "0.9.0+later"})
  void theSameOrAnOlderOneIsNone(String tag) throws Exception {
    try (ReleaseServer server = ReleaseServer.releasing(tag)) {
      assertEquals(new UpdateAnswer.UpToDate(), look(server));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Sign in to this network</html>",
        "[]",
        "{\"tag_name\": \"v1.0.0\"}",
        "{\"tag_name\": 7, \"html_url\": \"https://releases.example/\"}",
        "{\"tag_name\": \"latest\", \"html_url\": \"https://releases.example/\"}",
        "{\"tag_name\": \"v1.0.0\", \"html_url\": \"http://releases.example/\"}",
        "{\"tag_name\": \"v1.0.0\", \"html_url\": \"file:///etc/passwd\"}",
        "{\"tag_name\": \"v1.0.0\", \"html_url\": \"https://\"}",
      })
  void whatIsNoReleaseIsNotTakenForOne(String body) throws Exception {
    try (ReleaseServer server = ReleaseServer.saying(ReleaseServer.response(200, "", body))) {
      assertFailed("What 127.0.0.1 answers is no release.", look(server));
    }
  }

  @Test
  void whereAnAdministratorForbidsItNothingIsSent() throws Exception {
    try (ReleaseServer server = ReleaseServer.releasing("v1.0.0")) {
      UpdateCheck check =
          new UpdateCheck(
              RUNNING,
              Optional.of(server.uri()),
              new UpdatePolicy("never", folder.resolve("none")),
              LOOPBACK_ALONE);

      UpdateAnswer answer = check.look();

      assertEquals(Optional.of(answer), check.hindrance());
      assertEquals(
          new UpdateAnswer.Forbidden(
              "An administrator has switched this off: TURNSCOPE_UPDATES is never."),
          answer);
      assertEquals(List.of(), server.questions());
    }
  }

  @Test
  void aBuildThatKnowsNoPlaceAsksNobody() throws Exception {
    UpdateCheck check = check(Optional.empty(), new ReleaseQuestion());

    assertEquals(new UpdateAnswer.UnknownPlace(), check.look());
    assertEquals(Optional.of(new UpdateAnswer.UnknownPlace()), check.hindrance());
    assertEquals(Optional.empty(), check.host());
  }

  @Test
  void whereNothingHindersItTheHostIsTold() throws Exception {
    try (ReleaseServer server = ReleaseServer.releasing("v1.0.0")) {
      UpdateCheck check = check(Optional.of(server.uri()), new ReleaseQuestion());

      assertEquals(Optional.empty(), check.hindrance());
      assertEquals(Optional.of("127.0.0.1"), check.host());
      assertEquals(List.of(), server.questions());
    }
  }

  private UpdateAnswer look(ReleaseServer server) throws InterruptedException {
    return check(Optional.of(server.uri()), LOOPBACK_ALONE).look();
  }

  private UpdateCheck check(Optional<URI> place, ReleaseQuestion question) {
    return new UpdateCheck(
        RUNNING, place, new UpdatePolicy(null, folder.resolve("none")), question);
  }

  private static void assertFailed(String sentence, UpdateAnswer answer) {
    if (answer instanceof UpdateAnswer.Failed(String what, String nextStep)) {
      assertTrue(what.startsWith(sentence), what);
      assertTrue(nextStep.endsWith("."), nextStep);
    } else {
      throw new AssertionError(answer);
    }
  }
}
