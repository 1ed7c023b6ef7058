package dev.turnscope.stun;

/** What came is no STUN message and no ChannelData message. */
public final class MalformedMessage extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedMessage(String problem) {
    super(problem);
  }
}
