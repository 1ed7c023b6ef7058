package dev.turnscope.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UriTextTest {
  private static final String URI = "turns:34-220-154-35.t-1a2b.kinesisvideo.us:443?transport=tcp";

  @Test
  void whereThereIsRoomItStandsWhole() {
    assertEquals(URI, shortened(URI, URI.length()));
  }

  @Test
  void theHostLosesItsEndAndPortAndTransportStay() {
    assertEquals("turns:34-220-1…:443?transport=tcp", shortened(URI, 33));
  }

  @Test
  void atTheLeastTheHostIsAnEllipsis() {
    assertEquals("turns:…:443?transport=tcp", shortened(URI, 3));
  }

  @Test
  void anAddressInBracketsIsAHostToo() {
    assertEquals("turn:[2001:…:443", shortened("turn:[2001:db8::35]:443", 16));
  }

  @Test
  void whatIsNoUriIsLeftToTheLabel() {
    assertEquals("no URI at all", shortened("no URI at all", 5));
  }

  private static String shortened(String uri, int room) {
    return UriText.shortened(uri, text -> text.length() <= room);
  }
}
