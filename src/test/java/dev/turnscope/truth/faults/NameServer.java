package dev.turnscope.truth.faults;

import dev.turnscope.truth.network.Namespace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DNS over UDP (RFC 1035) for a few names with an IPv4 address each; any other is unknown. */
public final class NameServer implements AutoCloseable {
  private static final int PORT = 53;
  private static final int LONGEST = 512;
  private static final int HEADER = 12;
  private static final int TYPE_AND_CLASS = 4;
  private static final int TYPE_A = 1;
  private static final int FLAGS_FOUND = 0x8580;
  private static final int FLAGS_NO_SUCH_NAME = 0x8583;

  /** A pointer to the question's name, type A, class IN, 60 s, 4 octets. */
  private static final byte[] ANSWER = {(byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4};

  private final DatagramSocket socket;
  private final Map<String, String> addresses;

  private NameServer(DatagramSocket socket, Map<String, String> addresses) {
    this.socket = socket;
    this.addresses = addresses;
  }

  public static NameServer on(Namespace at, String address, Map<String, String> addresses)
      throws Exception {
    return at.call(
        () -> {
          DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, PORT));
          NameServer server = new NameServer(socket, addresses);
          Thread.ofPlatform().daemon().name("dns").start(server::serve);
          return server;
        });
  }

  private void serve() {
    DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    while (!socket.isClosed()) {
      try {
        packet.setLength(LONGEST);
        socket.receive(packet);
        byte[] answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private byte[] answer(ByteBuffer query) throws IOException {
    String name = name(query.position(HEADER));
    int type = query.getShort(query.position());
    int end = query.position() + TYPE_AND_CLASS;
    @Nullable String address = addresses.get(name.toLowerCase(Locale.ROOT));
    boolean answered = address != null && type == TYPE_A;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(query.array(), 0, 2);
    shorts(out, address == null ? FLAGS_NO_SUCH_NAME : FLAGS_FOUND, 1, answered ? 1 : 0, 0, 0);
    out.write(query.array(), HEADER, end - HEADER);
    if (address != null && answered) {
      out.write(ANSWER);
      out.write(InetAddress.ofLiteral(address).getAddress());
    }
    return out.toByteArray();
  }

  private static String name(ByteBuffer query) {
    StringBuilder name = new StringBuilder();
    for (int length = query.get(); length > 0; length = query.get()) {
      byte[] label = new byte[length];
      query.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    return name.toString();
  }

  private static void shorts(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      out.write(value >> Byte.SIZE);
      out.write(value);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
