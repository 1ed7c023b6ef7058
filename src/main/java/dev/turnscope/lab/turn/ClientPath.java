package dev.turnscope.lab.turn;

import dev.turnscope.stun.ChannelData;

/** The way to one client. Sending never fails: what cannot be sent is lost, as on any network. */
interface ClientPath {

  FiveTuple tuple();

  /** Sends a whole STUN message. */
  void send(byte[] message);

  void send(ChannelData data);
}
