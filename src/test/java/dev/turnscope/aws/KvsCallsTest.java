package dev.turnscope.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KvsCallsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"https://v-1.kinesisvideo.us-west-2.amazonaws.com", "http://127.0.0.1:8080"})
  void asksAnEndpointOverTlsOrOnThisMachine(String endpoint) {
    assertEquals(URI.create(endpoint), KvsCalls.safeUri(endpoint));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "http://v-1.kinesisvideo.us-west-2.amazonaws.com",
        "http://127.0.0.1.example.com",
        "not a URI",
        "https:",
        ""
      })
  void asksNoOther(@Nullable String endpoint) {
    assertNull(KvsCalls.safeUri(endpoint));
  }
}
