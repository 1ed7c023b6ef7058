package dev.turnscope.lab.turn;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.Transport;
import dev.turnscope.stun.AlternateServer;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.RequestedTransport;
import dev.turnscope.stun.StunMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;

/** The one question that tests of scenarios ask. */
public final class LabClient {
  /** A server on this machine answers in a millisecond, or it is silent. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private LabClient() {}

  /** The error code of an Allocate, 0 for a success; a silent server makes it throw. */
  public static int allocate(IceServer server, Transport transport)
      throws IOException, MalformedMessage {
    int port = ((IceUri) server.uris().getFirst()).port();
    Wire wire =
        switch (transport) {
          case UDP -> Wire.udp(port);
          case TCP -> Wire.tcp(port);
          case DTLS -> DtlsWire.connect(port, Wire.DEADLINE);
          case TLS -> throw new IllegalArgumentException("LabTlsTest speaks TLS");
        };
    wire.setDeadline(PATIENCE);
    try (TurnTestClient client =
        new TurnTestClient(wire, Objects.requireNonNull(server.credentials()))) {
      return client.codeOf(Method.ALLOCATE, RequestedTransport.UDP);
    }
  }

  /** Where a 300 over UDP sends the client. */
  public static InetSocketAddress alternate(IceServer server) throws IOException, MalformedMessage {
    Wire wire = Wire.udp(((IceUri) server.uris().getFirst()).port());
    try (TurnTestClient client =
        new TurnTestClient(wire, Objects.requireNonNull(server.credentials()))) {
      return client
          .ask(Method.ALLOCATE, RequestedTransport.UDP)
          .message()
          .first(AlternateServer.class)
          .orElseThrow()
          .address();
    }
  }

  /** The error code of a Binding over UDP, 0 for a success; a silent server makes it throw. */
  public static int bind(IceUri stun) throws IOException, MalformedMessage {
    Wire wire = Wire.udp(stun.port());
    wire.setDeadline(PATIENCE);
    Credentials none = new Credentials(new Secret(""), new Secret(""));
    try (TurnTestClient client = new TurnTestClient(wire, none)) {
      return TurnTestClient.code(client.exchange(StunMessage.request(Method.BINDING)));
    }
  }
}
