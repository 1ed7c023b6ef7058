package dev.turnscope.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnscope.lab.turn.SharedPort;
import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.ByteString;
import dev.turnscope.stun.ErrorCode;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.Software;
import dev.turnscope.stun.StreamFraming;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.UnknownAttribute;
import dev.turnscope.stun.Username;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A TURN server on loopback, over UDP and TCP, that says username and password in whatever it says.
 */
public final class TellTaleServer implements AutoCloseable {
  private static final int LONGEST = 65_535;

  /** Not assigned, and one that a receiver may pass over. */
  private static final int SOME_ATTRIBUTE = 0x80F1;

  private final SharedPort port;
  private final Function<StunMessage, byte[]> answer;
  private final AtomicInteger asked = new AtomicInteger();

  private TellTaleServer(SharedPort port, Function<StunMessage, byte[]> answer) {
    this.port = port;
    this.answer = answer;
  }

  /** Challenges, and refuses whoever answers the challenge; all in the RFCs' forms. */
  public static TellTaleServer refusing(int code, Spelling spelling) throws IOException {
    String user = spelling.of(Marker.TURN_USERNAME);
    String password = spelling.of(Marker.TURN_PASSWORD);
    return start(
        request ->
            request.has(Username.class)
                ? refusal(request, code, "no %s with %s".formatted(user, password), user)
                : refusal(request, 401, "who is " + user, password));
  }

  /** Says words that are no STUN message. */
  public static TellTaleServer talking(String words) throws IOException {
    return start(_ -> words.getBytes(UTF_8));
  }

  public String udp() {
    return "turn:127.0.0.1:%d?transport=udp".formatted(port.number());
  }

  public String tcp() {
    return "turn:127.0.0.1:%d?transport=tcp".formatted(port.number());
  }

  public String stun() {
    return "stun:127.0.0.1:%d".formatted(port.number());
  }

  /** How many requests came. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() throws IOException {
    port.udp().close();
    port.tcp().close();
  }

  private static TellTaleServer start(Function<StunMessage, byte[]> answer) throws IOException {
    TellTaleServer server = new TellTaleServer(SharedPort.open(), answer);
    Thread.ofVirtual().name("tell-tale-udp").start(server::serveDatagrams);
    Thread.ofVirtual().name("tell-tale-tcp").start(server::serveStreams);
    return server;
  }

  private static byte[] refusal(StunMessage request, int code, String reason, String secret) {
    Attribute[] attributes = {
      new ErrorCode(code, reason),
      new Realm("of " + secret),
      new Nonce(secret),
      new Software("Tell " + secret),
      new UnknownAttribute(SOME_ATTRIBUTE, ByteString.copyOf(secret.getBytes(UTF_8)))
    };
    return StunEncoder.encode(
        request.response(MessageClass.ERROR_RESPONSE, Arrays.asList(attributes)), Protection.NONE);
  }

  private void serveDatagrams() {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        port.udp().receive(packet);
        byte[] reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (reply.length > 0) {
          SocketAddress client = packet.getSocketAddress();
          port.udp().send(new DatagramPacket(reply, reply.length, client));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serveStreams() {
    try {
      while (true) {
        Socket client = port.tcp().accept();
        Thread.ofVirtual().name("tell-tale-connection").start(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      OutputStream out = client.getOutputStream();
      StreamFraming framing = new StreamFraming(LONGEST);
      byte[] chunk = new byte[LONGEST];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        framing.add(chunk, 0, count);
        for (Optional<byte[]> next = framing.next(); next.isPresent(); next = framing.next()) {
          out.write(reply(next.get()));
          out.flush();
        }
      }
    } catch (IOException | MalformedMessage gone) {
      // So is the client.
    }
  }

  private byte[] reply(byte[] packet) {
    asked.incrementAndGet();
    try {
      return Packet.decode(packet) instanceof ReceivedMessage received
              && received.message().messageClass() == MessageClass.REQUEST
          ? answer.apply(received.message())
          : new byte[0];
    } catch (MalformedMessage notForUs) {
      return new byte[0];
    }
  }
}
