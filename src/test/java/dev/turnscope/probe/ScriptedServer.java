package dev.turnscope.probe;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.ListedUri;
import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.ErrorCode;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A UDP server on loopback that answers each request as a test says, rightly or wrongly. */
final class ScriptedServer implements AutoCloseable {
  /** Every datagram that came. */
  final List<byte[]> received = new CopyOnWriteArrayList<>();

  private final DatagramSocket socket;
  private final Script script;

  /** The datagrams with which a request is answered. */
  interface Script {
    List<byte[]> answers(byte[] request) throws IOException;
  }

  private ScriptedServer(DatagramSocket socket, Script script) {
    this.socket = socket;
    this.script = script;
  }

  static ScriptedServer start(Script script) throws IOException {
    DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    ScriptedServer server = new ScriptedServer(socket, script);
    Thread.ofVirtual().name("scripted-server").start(server::serve);
    return server;
  }

  IceUri uri(String format) {
    return (IceUri) ListedUri.read(format.formatted(socket.getLocalPort()));
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  static byte[] refusal(byte[] request, int code, String reason, Attribute... more) {
    Attribute[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = new ErrorCode(code, reason);
    return answer(request, MessageClass.ERROR_RESPONSE, Protection.NONE, all);
  }

  static byte[] answer(
      byte[] request, MessageClass messageClass, Protection protection, Attribute... attributes) {
    return StunEncoder.encode(
        message(request).response(messageClass, List.of(attributes)), protection);
  }

  static StunMessage message(byte[] request) {
    return received(request).message();
  }

  static ReceivedMessage received(byte[] request) {
    try {
      return (ReceivedMessage) Packet.decode(request);
    } catch (MalformedMessage wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /** A header with the right cookie, whatever its length says. */
  static byte[] header(int type, int length, int high, long low) {
    return ByteBuffer.allocate(20)
        .putShort((short) type)
        .putShort((short) length)
        .putInt(0x2112A442)
        .putInt(high)
        .putLong(low)
        .array();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    byte[] buffer = new byte[2048];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] request = Arrays.copyOf(buffer, packet.getLength());
        received.add(request);
        for (byte[] answer : script.answers(request)) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      return;
    }
  }
}
