package dev.turnscope.webrtc.worker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.8.7", "::1", "localhost", "LOCALHOST", "a.localhost"})
  void isThisMachine(String host) {
    assertTrue(Loopback.is(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "localhost.example", "0.0.0.0"})
  void isAnother(String host) {
    assertFalse(Loopback.is(host));
  }
}
