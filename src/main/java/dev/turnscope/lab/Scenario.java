package dev.turnscope.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the built-in lab can be: each is one of its signaling channels. */
public enum Scenario {
  HEALTHY("Two TURN servers that relay over UDP, DTLS, TLS and TCP."),
  UDP_BLOCKED("UDP gets no answer, as behind a firewall; TCP and TLS work."),
  UDP_REFUSED("The UDP ports are closed, and that is answered; TCP and TLS work."),
  TCP_TIMEOUT("TCP connections are never accepted; UDP and DTLS work."),
  TLS_SILENT("TCP is accepted, but a TLS handshake gets no answer; the rest works."),
  TURN_SILENT("Connections are made, but TURN requests get no answer."),
  NOT_TURN("A web server answers in place of TURN over TCP and TLS; UDP gets no answer."),
  DEAD_SERVER("One of the two servers takes connections and datagrams, and answers none."),
  WRONG_CREDENTIALS("The list names a password that the servers do not know."),
  EXPIRED_CREDENTIALS("The credentials of the list ended an hour ago."),
  STALE_NONCE("The servers call every nonce stale, so that no request is ever accepted."),
  QUOTA_REACHED("The servers refuse allocations: the user has reached the quota."),
  INSUFFICIENT_CAPACITY("The servers refuse allocations: they have no capacity left."),
  REDIRECT(
      "The servers send clients on to another, which works; libwebrtc goes to none on loopback."),
  UNTRUSTED_CERTIFICATE("The servers' TLS certificate comes from an authority that nobody trusts."),
  CERTIFICATE_EXPIRED("The servers' TLS certificate expired an hour ago."),
  CERTIFICATE_WRONG_NAME("The servers' TLS certificate names another host."),
  SLOW("All works, and every packet comes late: slow=50ms says by how much, each way."),
  LOSSY("All works, and UDP loses datagrams: lossy=10 says how many in a hundred, each way."),
  SHORT_TTL("All works, and the credentials live for 30 seconds only."),
  AWS_DENIED("GetIceServerConfig is answered with access denied."),
  AWS_THROTTLED("GetIceServerConfig is answered with a limit exceeded."),
  CHANNEL_NOT_FOUND("The channel is listed, and gone when it is asked for.");

  private final String description;

  Scenario(String description) {
    this.description = description;
  }

  /** The scenario's public name, which is its channel's name too. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence: what is there to be seen. */
  public String description() {
    return description;
  }

  /**
   * What a right check says of each URI within a few seconds, in the order of the list: the STUN
   * server's, then each TURN server's. Empty where no list is to be had.
   */
  public List<UriTruth> truth() {
    return GroundTruth.of(this);
  }

  public static Optional<Scenario> named(String word) {
    return Arrays.stream(values()).filter(scenario -> scenario.word().equals(word)).findFirst();
  }
}
