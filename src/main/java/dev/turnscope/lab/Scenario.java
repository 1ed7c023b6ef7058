package dev.turnscope.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the built-in lab can be: each is one of its signaling channels. */
public enum Scenario {
  HEALTHY("Two TURN servers that relay over UDP, TCP and TLS."),
  UDP_BLOCKED("UDP gets no answer, as behind a firewall; TCP and TLS work."),
  DEAD_SERVER("One of the two servers takes connections and datagrams, and answers none."),
  WRONG_CREDENTIALS("The list names a password that the servers do not know."),
  EXPIRED_CREDENTIALS("The credentials of the list ended an hour ago."),
  UNTRUSTED_CERTIFICATE("The servers' TLS certificate comes from an authority that nobody trusts."),
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

  public static Optional<Scenario> named(String word) {
    return Arrays.stream(values()).filter(scenario -> scenario.word().equals(word)).findFirst();
  }
}
