package dev.turnscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IceUriTest {

  @ParameterizedTest
  @CsvSource({
    "stun:stun.example.org,                     stun.example.org, 3478, UDP",
    "stun:stun.example.org:443,                 stun.example.org,  443, UDP",
    "stuns:stun.example.org,                    stun.example.org, 5349, TLS",
    "turn:turn.example.org,                     turn.example.org, 3478, UDP",
    "turn:turn.example.org:443?transport=udp,   turn.example.org,  443, UDP",
    "turn:turn.example.org?transport=tcp,       turn.example.org, 3478, TCP",
    "turns:turn.example.org,                    turn.example.org, 5349, TLS",
    "turns:turn.example.org:443?transport=tcp,  turn.example.org,  443, TLS",
    "turns:turn.example.org:443?transport=udp,  turn.example.org,  443, DTLS",
    "turn:192.0.2.7:3478,                       192.0.2.7,        3478, UDP",
    "turn:turn_1.example-a.org.,                turn_1.example-a.org., 3478, UDP",
    "turn:[2001:db8::7]:443?transport=udp,      2001:db8::7,       443, UDP",
    "turns:[2001:db8::7],                       2001:db8::7,      5349, TLS",
    "turn:34-220-154-35.t-1a2b.kinesisvideo.us-west-2.amazonaws.com:443?transport=udp,"
        + " 34-220-154-35.t-1a2b.kinesisvideo.us-west-2.amazonaws.com, 443, UDP",
  })
  void readsWhatTheRfcsDefine(String text, String host, int port, Transport transport) {
    IceUri uri = assertInstanceOf(IceUri.class, ListedUri.read(text));

    assertEquals(text, uri.text());
    assertEquals(host, uri.host());
    assertEquals(port, uri.port());
    assertEquals(transport, uri.transport());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // What ends libwebrtc's process, and a part of the sentence that says so.
        "TURN:turn.example.org                    | small letters",
        "http:turn.example.org                    | is not a scheme of an ICE server",
        "turn:turn.example.org?transport=tls      | turns:HOST?transport=tcp",
        "turn:turn.example.org?protocol=udp       | only ?transport= is",
        "stun:stun.example.org?transport=udp      | takes no parameters",
        "turn:2001:db8::7                         | stands in brackets",
        "turn:turn.example.org:99999              | from 1 to 65535",
        // What people write besides.
        "turn:turn.example.org?transport=dtls     | turns:HOST?transport=udp",
        "turn:turn.example.org?transport=sctp     | use udp or tcp",
        "turn://turn.example.org                  | no slashes",
        "turn:joe:pw@turn.example.org             | holds no user",
        "turn.example.org                         | no scheme",
        "turn:                                    | names no host",
        "turn::3478                               | names no host",
        "turn:turn.example.org:                   | is not a port",
        "turn:turn.example.org:0                  | from 1 to 65535",
        "turn:turn.example.org:+80                | is not a port",
        "turn:[2001:db8::7                        | stands in brackets",
        "turn:[turn.example.org]                  | is not an IPv6 address",
        "turn:[1:2:3]                             | is not an IPv6 address",
        "turn:turn example.org                    | a space",
        "turn:türn.example.org                    | plain ASCII",
        "turn:a..b                                | neither a host name",
        "turn:-turn.example.org                   | is neither a host name",
        "turns:turn-.example.org                  | is neither a host name",
        "turn:turn.example.-org                   | is neither a host name",
        "turn:turn.example.org/path               | neither a host name",
        "''                                       | no scheme",
      })
  void refusesWithASentenceWhatLibwebrtcWouldChokeOn(String text, String reason) {
    RefusedUri refused = assertInstanceOf(RefusedUri.class, ListedUri.read(text));

    assertTrue(refused.problem().contains(reason), refused.problem());
    assertTrue(refused.problem().endsWith("."), refused.problem());
  }

  @Test
  void masksAPasswordThatSomeonePutIntoTheUri() {
    ListedUri refused = ListedUri.read("turn:joe:hunter2@turn.example.org");

    assertFalse(refused.toString().contains("hunter2"), refused.toString());
    assertEquals("turn:…@turn.example.org", refused.text());
  }

  @Test
  void cutsAUriWithoutEnd() {
    ListedUri refused = ListedUri.read("turn:" + "a".repeat(10_000_000));

    assertTrue(refused.text().length() < 600);
  }
}
