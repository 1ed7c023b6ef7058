package dev.turnscope.truth.scenarios;

import dev.turnscope.truth.network.Places;

/** The URIs of the lab's servers. */
final class Uris {
  static final String STUN = "stun:" + Places.NAME_A + ":443";
  static final String UDP = "turn:" + Places.NAME_A + ":443?transport=udp";
  static final String TCP = "turn:" + Places.NAME_A + ":443?transport=tcp";
  static final String TLS = "turns:" + Places.NAME_A + ":443?transport=tcp";
  static final String DTLS = "turns:" + Places.NAME_A + ":443?transport=udp";

  static final String UDP_3478 = "turn:" + Places.NAME_A + ":3478?transport=udp";
  static final String TCP_3478 = "turn:" + Places.NAME_A + ":3478?transport=tcp";

  static final String UDP_B = "turn:" + Places.NAME_B + ":443?transport=udp";
  static final String TCP_B = "turn:" + Places.NAME_B + ":443?transport=tcp";
  static final String TLS_B = "turns:" + Places.NAME_B + ":443?transport=tcp";
  static final String DTLS_B = "turns:" + Places.NAME_B + ":443?transport=udp";

  /**
   * What sends where the five ways to the first server lead to no answer: the probe on each, and
   * libwebrtc on those without TLS.
   */
  static final int SOCKETS = 8;

  private Uris() {}
}
