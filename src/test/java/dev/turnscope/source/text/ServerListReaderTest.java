package dev.turnscope.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.RefusedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerListReaderTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private final ServerListReader reader = new ServerListReader(InstantSource.fixed(NOW));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'iceServers':[{'urls':['turn:h'],'username':'u','credential':'p'}]}",
        "{'iceServers':{'urls':'turn:h','username':'u','credential':'p'},'bundlePolicy':'balanced'}",
        "[{'urls':'turn:h','username':'u','credential':'p','credentialType':'password'}]",
        "{'url':'turn:h','username':'u','credential':'p'}",
        "{'IceServerList':[{'Uris':['turn:h'],'Username':'u','Password':'p','Ttl':300}]}",
        "{'iceServerList':[{'uris':['turn:h'],'username':'u','password':'p','ttl':300}]}",
        "{'uris':['turn:h'],'username':'u','password':'p','ttl':300}",
        "{iceServers: [{urls: 'turn:h', /* ours */ username: 'u', credential: 'p',},],}",
      })
  void readsEveryFormOfAList(String text) throws UnreadableList {
    IceServerList list = reader.read(text);

    IceServer server = list.servers().getFirst();
    assertEquals(List.of(ListedUri.read("turn:h")), server.uris());
    assertNotNull(server.credentials());
    assertEquals(new Secret("u"), server.credentials().username());
    assertEquals(new Secret("p"), server.credentials().password());
    assertEquals(List.of(), list.notices());
    assertEquals(Source.servers(), list.source());
  }

  @Test
  void readsAStunServerThatHasNoCredentials() throws UnreadableList {
    IceServerList list = reader.read("[{\"urls\":\"stun:h\"}]");

    assertNull(list.servers().getFirst().credentials());
    assertNull(list.servers().getFirst().expiresAt());
    assertEquals(List.of(), list.notices());
  }

  @Test
  void believesTheUsernameBeforeTheTtl() throws UnreadableList {
    IceServerList list =
        reader.read(
            """
            {"IceServerList": [
              {"Uris": ["turn:a"], "Username": "1799990000:x", "Password": "p", "Ttl": 300},
              {"Uris": ["turn:b"], "Username": "joe", "Password": "p", "Ttl": 300}]}\
            """);

    assertEquals(Instant.ofEpochSecond(1_799_990_000), list.servers().get(0).expiresAt());
    assertEquals(Duration.ofSeconds(300), list.servers().get(0).ttl());
    assertEquals(NOW.plusSeconds(300), list.servers().get(1).expiresAt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{'urls':['turn:h',7]}]                | [0].urls[1] is a number: a URI in quotes was expected.
          {'iceServers':[{'urls':'stun:h'},3]}   | iceServers[1] is a number: an ICE server’s object was expected.
          {'iceServers':[{'urls':'stun:h'},{}]}  | iceServers[1] names no URI: urls or Uris is missing.
          [{'urls':'stun:h'},{'urls':[]}]        | [1].urls is empty: an ICE server has one URI at the least.
          [{'urls':['stun:h','stun:h']}]         | [0].urls[1] repeats a URI of the same entry: it is taken once.
          [{'urls':'turn:h'}]                    | [0] lists a TURN server without a username and a password.
          [{'urls':'turn:h','username':'u'}]     | [0] lists a TURN server without a password.
          [{'urls':'turn:h','credential':'p'}]   | [0] lists a TURN server without a username.
          {'urls':'turn:h'}                      | The entry lists a TURN server without a username and a password.
          [{'urls':'stun:h','username':5}]       | [0].username is a number: a text in quotes was expected.
          {'IceServerList':[{'Uris':['stun:h'],'Ttl':-5}]} | IceServerList[0].Ttl is -5: a TTL is a number of seconds above 0.
          {'IceServerList':[{'Uris':['stun:h'],'Ttl':0}]}  | IceServerList[0].Ttl is 0: a TTL is a number of seconds above 0.
          {'IceServerList':[{'Uris':['stun:h'],'Ttl':1.5}]} | IceServerList[0].Ttl is no whole number that a TTL can be: a number of seconds was expected.
          {'IceServerList':[{'Uris':['stun:h'],'Ttl':1e99}]} | IceServerList[0].Ttl is no whole number that a TTL can be: a number of seconds was expected.
          {'IceServerList':[{'Uris':['stun:h'],'Ttl':'300'}]} | IceServerList[0].Ttl is a text: a number of seconds was expected.
          {'IceServerList':[{'Uris':['stun:h'],'Ttl':null}]} | IceServerList[0].Ttl is null: a number of seconds was expected.
          {'IceServerList':[{'Uris':['stun:h']}]} | IceServerList[0] has no Ttl: how long it is valid is not known from it.
          """)
  void keepsWhatIsGoodAndNamesThePlaceOfWhatIsBroken(String text, String notice)
      throws UnreadableList {
    IceServerList list = reader.read(text);

    assertTrue(
        list.notices().stream().anyMatch(told -> told.endsWith(notice)),
        () -> list.notices().toString());
    assertEquals(1, list.servers().size());
    assertEquals(1, list.servers().getFirst().uris().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                    | There is no text: an ICE server list was expected.
          not JSON marker       | The text holds no ICE server: a list in JSON, or a URI such as turn:HOST:443, was expected.
          [{'urls':marker}]     | The list holds no ICE server that can be used: [0].urls is code and not its value: a URI in quotes was expected.
          [{'urls':'marker      | The JSON ends too early, at line 1, column 17: a bracket or a quote is missing.
          [{'urls' 'marker'}]   | The text is neither JSON nor JavaScript: it breaks at line 1, column 10.
          []                    | The ICE server list is empty.
          {'iceServers':[]}     | The ICE server list is empty.
          {'iceServers':'marker'} | iceServers is a text: an array of ICE servers was expected.
          'marker'              | The text holds no ICE server: a list in JSON, or a URI such as turn:HOST:443, was expected.
          {'marker':1}          | The JSON holds no ICE servers: none of iceServers, IceServerList and urls is in it.
          ['marker']            | The text holds no ICE server: a list in JSON, or a URI such as turn:HOST:443, was expected.
          [['marker'], {}]      | The list holds no ICE server that can be used: [0] is an array: an ICE server’s object was expected.
          """)
  void refusesATextThatHoldsNoListAndNeverQuotesIt(String text, String sentence) {
    UnreadableList unreadable = assertThrows(UnreadableList.class, () -> reader.read(text));

    assertEquals(sentence, unreadable.sentence());
    assertNull(unreadable.getCause());
  }

  @Test
  void refusesADeepTextAndALongOne() {
    String deep = "[".repeat(100_000);
    String longText = "[{\"urls\":\"" + "x".repeat(20_000) + "\"}]";
    String huge = " ".repeat(10 << 20);

    assertMessage(deep, "The JSON is not an ICE server list: at line 1, column 34 it goes beyond");
    assertMessage(longText, "The JSON is not an ICE server list: at line 1, column");
    assertMessage(huge, "The text is larger than 1024 KB");
    assertMessage("[" + "0,".repeat(200_000) + "0]", "The JSON is not an ICE server list");
  }

  @Test
  void takesTheFirstUrisOfAThousandAndSaysSo() throws UnreadableList {
    String uris =
        String.join(",", IntStream.range(0, 1000).mapToObj(i -> "\"stun:h" + i + "\"").toList());

    IceServerList list = reader.read("[{\"urls\":[" + uris + "]},{\"urls\":\"stun:last\"}]");

    assertEquals(1, list.servers().size());
    assertEquals(IceServerList.MOST_URIS, list.servers().getFirst().uris().size());
    assertEquals(801, list.leftOut());
    assertEquals(List.of("The list holds 1,001 URIs: the first 200 are taken."), list.notices());
  }

  @Test
  void numbersAServerAsEveryTextDoes() throws UnreadableList {
    IceServerList list = reader.read("[7, {'urls':['stun:h', 8]}]".replace('\'', '"'));

    assertEquals(
        List.of(
            "[0] is a number: an ICE server’s object was expected.",
            "Server 1: [1].urls[1] is a number: a URI in quotes was expected."),
        list.notices());
  }

  @Test
  void boundsItsNotices() throws UnreadableList {
    IceServerList list = reader.read("[{\"urls\":\"stun:h\"}" + ",1".repeat(5000) + "]");

    assertEquals(21, list.notices().size());
    assertEquals(
        "There is more of the kind in the list: 4980 further notices are left out.",
        list.notices().getLast());
  }

  @Test
  void keepsAUriThatNoClientCanUseForTheCheckToExplain() throws UnreadableList {
    IceServerList list = reader.read("[{'urls':['TURN:h','stun:h:99999']}]");

    list.servers()
        .getFirst()
        .uris()
        .forEach(uri -> assertTrue(uri instanceof RefusedUri, uri.text()));
  }

  private void assertMessage(String text, String start) {
    UnreadableList unreadable = assertThrows(UnreadableList.class, () -> reader.read(text));
    assertTrue(unreadable.sentence().startsWith(start), unreadable.sentence());
  }
}
