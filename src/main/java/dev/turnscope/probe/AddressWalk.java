package dev.turnscope.probe;

import dev.turnscope.model.Cause;
import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The stages towards one address of a server, from connect to its answer. */
final class AddressWalk {
  private final IceUri uri;
  private final @Nullable Credentials credentials;
  private final ServerIdentity identity;
  private final Run run;
  private final StageClock clock;
  private final Walk walk;

  AddressWalk(
      IceUri uri,
      @Nullable Credentials credentials,
      ServerIdentity identity,
      Run run,
      Consumer<StageResult> listener) {
    this.uri = uri;
    this.credentials = credentials;
    this.identity = identity;
    this.run = run;
    this.clock = run.clock();
    this.walk = new Walk(clock, run.redaction(), listener);
  }

  ProbeResult to(InetSocketAddress server) throws InterruptedException {
    try {
      return uri.relays() ? turn(server) : stun(server);
    } catch (StageFailure failure) {
      return walk.result(failure);
    }
  }

  private ProbeResult stun(InetSocketAddress server) throws StageFailure, InterruptedException {
    try (Link link = open(server)) {
      return walk.works(null, walk.stage(Stage.BINDING, () -> StunClient.binding(link, clock)));
    }
  }

  /** Follows one 300, over the same transport (RFC 8489 section 10). */
  private ProbeResult turn(InetSocketAddress server) throws StageFailure, InterruptedException {
    Answer answer = allocate(server);
    if (answer instanceof Answer.SentOn(InetSocketAddress next)) {
      answer = allocate(admitted(next, server));
      if (answer instanceof Answer.SentOn(InetSocketAddress third)) {
        throw StageFailure.failed(
            Cause.REDIRECTED,
            "Sent on to %s, and from there on again to %s."
                .formatted(Addresses.text(next), Addresses.text(third)));
      }
    }
    if (answer instanceof Answer.Granted granted) {
      return walk.works(granted.relayedAddress(), granted.reflexiveAddress());
    }
    throw new IllegalStateException("asked for credentials twice");
  }

  /** A server of the network has no business with this computer's own ports. */
  private static InetSocketAddress admitted(InetSocketAddress next, InetSocketAddress server)
      throws StageFailure {
    if (next.getAddress().isLoopbackAddress() && !server.getAddress().isLoopbackAddress()) {
      throw StageFailure.failed(
          Cause.REDIRECTED,
          "The server sends clients on to this computer itself, %s."
              .formatted(Addresses.text(next)));
    }
    return next;
  }

  private Answer allocate(InetSocketAddress server) throws StageFailure, InterruptedException {
    TurnClient client = new TurnClient(open(server), credentials, run);
    boolean cancelled = true;
    try {
      Answer answer = walk.stage(Stage.CHALLENGE, client::challenge);
      if (answer instanceof Answer.Asked(LongTerm asked)) {
        answer = walk.stage(Stage.ALLOCATE, () -> client.allocate(asked));
      }
      cancelled = false;
      return answer;
    } catch (StageFailure failure) {
      cancelled = false;
      throw failure;
    } finally {
      if (cancelled) {
        client.hurryAway();
      } else {
        client.leave();
      }
    }
  }

  private Link open(InetSocketAddress server) throws StageFailure, InterruptedException {
    return new TracedLink(untraced(server), server, run.trace());
  }

  private Link untraced(InetSocketAddress server) throws StageFailure, InterruptedException {
    return switch (uri.transport()) {
      case UDP -> walk.stage(Stage.CONNECT, () -> UdpLink.to(server));
      case TCP -> {
        SocketChannel channel = connect(server);
        yield StreamLink.over(channel.socket(), channel);
      }
      case TLS -> {
        SocketChannel channel = connect(server);
        yield StreamLink.over(tls(channel), channel);
      }
      case DTLS -> dtls(server);
    };
  }

  private SocketChannel connect(InetSocketAddress server)
      throws StageFailure, InterruptedException {
    return walk.stage(Stage.CONNECT, () -> TcpConnect.to(server, clock));
  }

  private SSLSocket tls(SocketChannel channel) throws StageFailure, InterruptedException {
    CertificateJudge judge = identity.judge();
    TlsHandshake handshake = new TlsHandshake(identity, judge);
    try {
      return walk.stage(Stage.HANDSHAKE, () -> handshake.over(channel, clock));
    } finally {
      walk.met(judge.session());
    }
  }

  private Link dtls(InetSocketAddress server) throws StageFailure, InterruptedException {
    UdpLink udp = walk.stage(Stage.CONNECT, () -> UdpLink.to(server));
    CertificateJudge judge = identity.judge();
    try {
      return walk.stage(Stage.HANDSHAKE, () -> shaken(udp, server, judge));
    } finally {
      walk.met(judge.session());
    }
  }

  /**
   * A lost datagram can leave the two sides with different views of a handshake, which then breaks
   * off: that says nothing of the server, and it is begun anew from another port.
   */
  private Walk.Found<DtlsLink> shaken(
      UdpLink first, InetSocketAddress server, CertificateJudge judge)
      throws StageFailure, InterruptedException {
    UdpLink udp = first;
    while (true) {
      DtlsHandshake handshake = new DtlsHandshake(udp, uri.port(), clock, identity, judge);
      boolean open = false;
      try {
        Walk.Found<DtlsLink> link = handshake.run();
        open = true;
        return link;
      } catch (StageFailure broken) {
        if (broken.reason() != Cause.TLS_FAILED
            || !handshake.repeated()
            || clock.remaining().isZero()) {
          throw broken;
        }
      } finally {
        if (!open) {
          udp.close();
        }
      }
      udp = UdpLink.to(server).value();
    }
  }
}
