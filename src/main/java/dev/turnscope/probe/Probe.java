package dev.turnscope.probe;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Verdict;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Walks the stages towards the server of a URI, and names the one that does not come out well. */
public final class Probe {

  /** Reads the platform's root certificates ahead of the first handshake. */
  public Probe() {
    Thread.ofVirtual().name("probe-roots").start(PlatformStores::all);
  }

  /**
   * Blocks until the walk ends or the deadline passes.
   *
   * <p>It walks as far as it can without TURN: the names, and for TCP the connection, and for TLS
   * the handshake. Of UDP and DTLS it looks up the names and claims nothing.
   *
   * @param listener called for each stage as it ends, on the caller's thread
   * @throws InterruptedException when the caller is interrupted; the connection is closed by then
   */
  public ProbeResult run(IceUri uri, Trust trust, Duration deadline, Consumer<StageResult> listener)
      throws InterruptedException {
    // Before the clock starts: reading root certificates is not the server's time.
    TlsHandshake handshake = new TlsHandshake(uri.host(), trust);
    StageClock clock = new StageClock(deadline);
    Walk walk = new Walk(clock, listener);
    try {
      List<InetAddress> addresses =
          walk.stage(Stage.DNS, () -> NameLookup.resolve(uri.host(), clock));
      return switch (uri.scheme()) {
        case STUN, STUNS -> walk.result(Verdict.NOT_TESTED);
        case TURN, TURNS -> reach(uri, addresses, handshake, clock, walk);
      };
    } catch (StageFailure failure) {
      return walk.result(failure);
    }
  }

  private static ProbeResult reach(
      IceUri uri, List<InetAddress> addresses, TlsHandshake handshake, StageClock clock, Walk walk)
      throws StageFailure, InterruptedException {
    return switch (uri.transport()) {
      case UDP, DTLS -> walk.result(Verdict.NOT_TESTED);
      case TCP -> {
        Channels.close(connect(uri, addresses, clock, walk));
        yield walk.result(Verdict.WORKS);
      }
      case TLS -> {
        SocketChannel channel = connect(uri, addresses, clock, walk);
        try {
          walk.stage(Stage.HANDSHAKE, () -> handshake.over(channel, clock));
        } finally {
          Channels.close(channel);
        }
        yield walk.result(Verdict.WORKS);
      }
    };
  }

  private static SocketChannel connect(
      IceUri uri, List<InetAddress> addresses, StageClock clock, Walk walk)
      throws StageFailure, InterruptedException {
    return walk.stage(Stage.CONNECT, () -> TcpConnect.to(addresses, uri.port(), clock));
  }
}
