package dev.turnscope.lab.turn;

import dev.turnscope.stun.ChannelData;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A client that holds a TCP or TLS connection. */
final class StreamClient implements ClientPath {
  private final FiveTuple tuple;
  private final Socket socket;
  private final OutputStream out;
  private final Lock writing = new ReentrantLock();

  StreamClient(FiveTuple tuple, Socket socket, OutputStream out) {
    this.tuple = tuple;
    this.socket = socket;
    this.out = out;
  }

  @Override
  public FiveTuple tuple() {
    return tuple;
  }

  @Override
  public void send(byte[] message) {
    writing.lock();
    try {
      out.write(message);
      out.flush();
    } catch (IOException broken) {
      close();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void send(ChannelData data) {
    send(data.encodePadded());
  }

  private void close() {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // The reader of this connection sees its end.
    }
  }
}
