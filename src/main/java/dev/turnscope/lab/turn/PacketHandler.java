package dev.turnscope.lab.turn;

/** What a listener hands its packets to. */
interface PacketHandler {

  void handle(byte[] packet, ClientPath client);

  /** Whether the client has something here that a silent connection must stay open for. */
  boolean keeps(ClientPath client);

  /** The client's connection has ended. */
  void gone(ClientPath client);
}
