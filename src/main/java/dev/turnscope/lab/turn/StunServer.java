package dev.turnscope.lab.turn;

import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunDecoder;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;

/** A STUN server on a UDP port of 127.0.0.1, and nothing else (RFC 8489 section 12). */
public final class StunServer implements AutoCloseable {
  private final DatagramSocket socket;
  private final ServerThreads threads;

  private StunServer(DatagramSocket socket, Set<Fault> faults) {
    this.socket = socket;
    this.threads = new ServerThreads("lab-stun-" + socket.getLocalPort());
    if (!faults.contains(Fault.UDP_REFUSED)) {
      threads.execute(new UdpListener(socket, faults, StunServer::answer));
    }
  }

  public static StunServer start(Set<Fault> faults) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    DatagramSocket socket = new DatagramSocket(anyPort);
    if (faults.contains(Fault.UDP_REFUSED)) {
      ClosedPorts.refuse(socket);
    }
    return new StunServer(socket, faults);
  }

  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
    threads.close();
  }

  private static void answer(byte[] packet, ClientPath client) {
    try {
      ReceivedMessage received = StunDecoder.decode(packet);
      if (received.message().messageClass() == MessageClass.REQUEST
          && received.message().method() == Method.BINDING) {
        client.send(Binding.answer(received, client));
      }
    } catch (MalformedMessage dropped) {
      // RFC 8489 section 6.3: it is dropped without a word.
    }
  }
}
