package dev.turnscope.lab.turn;

import dev.turnscope.model.Credentials;
import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.ErrorCode;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Nonce;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.Realm;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.Username;
import dev.turnscope.stun.XorRelayedAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A TURN client that does exactly what a test tells it, over whatever wire. */
final class TurnTestClient implements AutoCloseable {
  private final Wire wire;
  private final Credentials credentials;
  private @Nullable String realm;
  private @Nullable String nonce;

  TurnTestClient(Wire wire, Credentials credentials) {
    this.wire = wire;
    this.credentials = credentials;
  }

  /** Sends a request as it is. */
  ReceivedMessage exchange(byte[] request) throws IOException, MalformedMessage {
    wire.send(request);
    return (ReceivedMessage) receive();
  }

  ReceivedMessage exchange(StunMessage request) throws IOException, MalformedMessage {
    return exchange(StunEncoder.encode(request));
  }

  /** Sends a request with the credentials, after a challenge where there was none yet. */
  ReceivedMessage ask(Method method, Attribute... attributes) throws IOException, MalformedMessage {
    if (nonce == null) {
      learn(exchange(StunMessage.request(Method.ALLOCATE, RequestedTransport.UDP)));
    }
    return exchange(signed(method, attributes));
  }

  /** The octets of a request with the credentials. */
  byte[] signed(Method method, Attribute... attributes) {
    String username = credentials.username().reveal();
    List<Attribute> all = new ArrayList<>(List.of(attributes));
    all.add(new Username(username));
    all.add(new Realm(String.valueOf(realm)));
    all.add(new Nonce(String.valueOf(nonce)));
    return StunEncoder.encode(
        StunMessage.request(method, all.toArray(Attribute[]::new)),
        Protection.by(
            IntegrityKey.longTerm(
                username, String.valueOf(realm), credentials.password().reveal())));
  }

  /** Takes realm and nonce of a 401 or 438. */
  void learn(ReceivedMessage challenge) {
    realm = challenge.message().first(Realm.class).orElseThrow().text();
    nonce = challenge.message().first(Nonce.class).orElseThrow().text();
  }

  /** Allocates, and gives the relayed transport address. */
  InetSocketAddress allocate() throws IOException, MalformedMessage {
    return ask(Method.ALLOCATE, RequestedTransport.UDP)
        .message()
        .first(XorRelayedAddress.class)
        .orElseThrow()
        .address();
  }

  /** The error code of a request with the credentials, 0 for a success. */
  int codeOf(Method method, Attribute... attributes) throws IOException, MalformedMessage {
    return code(ask(method, attributes));
  }

  static int code(ReceivedMessage response) {
    return response.message().first(ErrorCode.class).map(ErrorCode::number).orElse(0);
  }

  void send(byte[] packet) throws IOException {
    wire.send(packet);
  }

  Packet receive() throws IOException, MalformedMessage {
    return Packet.decode(wire.receive());
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
