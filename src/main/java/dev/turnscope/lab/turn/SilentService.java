package dev.turnscope.lab.turn;

/** Takes every packet, and answers none. */
final class SilentService implements PacketHandler {

  @Override
  public void handle(byte[] packet, ClientPath client) {}

  @Override
  public boolean keeps(ClientPath client) {
    return false;
  }

  @Override
  public void gone(ClientPath client) {}
}
