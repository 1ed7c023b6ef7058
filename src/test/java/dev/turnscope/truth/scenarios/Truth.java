package dev.turnscope.truth.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check must find.
 *
 * @param uris of each URI, in the list's order, the verdict and the cause as JSON spells them, with
 *     a blank between; more than one where chance decides, as under loss
 * @param connects the conclusion's word
 * @param headlines the conclusion's sentence; more than one where chance decides
 * @param findings words that must be among the conclusion's findings
 */
public record Truth(
    Map<String, List<String>> uris,
    String connects,
    List<String> headlines,
    List<String> findings) {

  static final String WORKS = "works";
  static final String UDP_SILENT = "no-answer udp-silent";
  static final String TCP_TIMEOUT = "no-answer tcp-timeout";
  static final String EVERY_URI = "Calls can connect from here: every TURN URI relays.";
  static final String NOT_EVERY_URI = "Calls can connect from here, but not every TURN URI relays.";
  static final String NO_URI = "No relay from here: no TURN URI works.";
  static final String NO_SERVER = "No relay from here: no TURN server answers.";
  static final String TCP_ALONE = "Calls can connect from here, but only through a relay over TCP.";

  static Truth connects(String connects, String... headlines) {
    return new Truth(Map.of(), connects, List.of(headlines), List.of());
  }

  /** All five ways to the first server. */
  static Truth allWorks() {
    return connects("yes", EVERY_URI)
        .uri(Uris.STUN, WORKS)
        .uri(Uris.UDP, WORKS)
        .uri(Uris.TCP, WORKS)
        .uri(Uris.TLS, WORKS)
        .uri(Uris.DTLS, WORKS);
  }

  Truth uri(String uri, String... results) {
    Map<String, List<String>> more = new LinkedHashMap<>(uris);
    more.put(uri, List.of(results));
    return new Truth(more, connects, headlines, findings);
  }

  Truth finding(String words) {
    return new Truth(uris, connects, headlines, List.of(words));
  }
}
