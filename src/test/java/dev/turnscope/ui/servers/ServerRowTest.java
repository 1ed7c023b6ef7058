package dev.turnscope.ui.servers;

import static dev.turnscope.ui.work.Samples.FETCHED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import dev.turnscope.ui.servers.CredentialsLeft.State;
import dev.turnscope.ui.work.Samples;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerRowTest {

  @Test
  void credentialsCountDownAndWarnInTheirLastMinute() {
    ServerRow row = new ServerRow(Samples.list().servers().getFirst(), FETCHED, FETCHED);
    assertEquals(new CredentialsLeft(State.VALID, "5:00", 1), row.leftProperty().get());

    row.tick(Duration.ofSeconds(240));
    assertEquals(new CredentialsLeft(State.VALID, "1:00", 0.2), row.leftProperty().get());

    row.tick(Duration.ofSeconds(241));
    assertEquals(new CredentialsLeft(State.ENDING, "0:59", 59 / 300.0), row.leftProperty().get());

    row.tick(Duration.ofSeconds(300));
    assertEquals(new CredentialsLeft(State.EXPIRED, "expired", 0), row.leftProperty().get());
  }

  @Test
  void aListThatIsOldAlreadyHasThatMuchLessLeft() {
    ServerRow row =
        new ServerRow(Samples.list().servers().getFirst(), FETCHED, FETCHED.plusSeconds(100));
    assertEquals("3:20", row.leftProperty().get().text());
  }

  @Test
  void withinASecondNothingChangesSoThatNothingIsDrawnAnew() {
    ServerRow row = new ServerRow(Samples.list().servers().getFirst(), FETCHED, FETCHED);
    row.tick(Duration.ofMillis(10_100));
    CredentialsLeft before = row.leftProperty().get();

    row.tick(Duration.ofMillis(10_900));

    assertEquals(before, row.leftProperty().get());
  }

  @Test
  void whereOnlyTheEndIsKnownTheRingIsFullAtFirst() {
    IceServer listed = Samples.list().servers().getFirst();
    IceServer server =
        new IceServer(listed.uris(), listed.credentials(), null, FETCHED.plusSeconds(200));
    ServerRow row = new ServerRow(server, FETCHED, FETCHED);
    assertEquals(1, row.leftProperty().get().share());

    row.tick(Duration.ofSeconds(50));

    assertEquals(0.75, row.leftProperty().get().share());
  }

  @Test
  void aServerWithoutCredentialsHasNoCountdown() {
    ServerRow row = new ServerRow(server("stun:192.0.2.1:443"), FETCHED, FETCHED);
    row.tick(Duration.ofHours(1));
    assertEquals(State.NONE, row.leftProperty().get().state());
  }

  @Test
  void aServerIsNamedByItsHostAndByThePortThatItsUrisShare() {
    assertEquals("[2001:db8::1]:443", name("turn:[2001:db8::1]:443"));
    assertEquals("relay.example", name("turn:relay.example:443", "turn:relay.example:80"));
    assertEquals("A server without a usable URI", name("turn:relay.example:99999"));
  }

  private static String name(String... uris) {
    return new ServerRow(server(uris), FETCHED, FETCHED).name();
  }

  private static IceServer server(String... uris) {
    List<ListedUri> listed = Stream.of(uris).map(ListedUri::read).toList();
    return new IceServer(listed, null, null, null);
  }
}
