package dev.turnscope.aws.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUriTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"https://v-1.kinesisvideo.us-west-2.amazonaws.com", "http://127.0.0.1:8080"})
  void takesAnEndpointOverTlsOrOnThisMachine(String endpoint) {
    assertEquals(URI.create(endpoint), SafeUri.of(endpoint));
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
  void takesNoOther(@Nullable String endpoint) {
    assertNull(SafeUri.of(endpoint));
  }
}
