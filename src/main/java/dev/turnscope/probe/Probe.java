package dev.turnscope.probe;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Stage;
import dev.turnscope.model.StageResult;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the stages towards the server of a URI, and names the one that does not come out well. */
public final class Probe implements AutoCloseable {
  /** A name with more addresses than this is no TURN server's. */
  private static final int MOST_ADDRESSES = 8;

  /** What allocations get to be given back when the probe is closed: one repetition over UDP. */
  private static final Duration LAST_RELEASES = Duration.ofSeconds(1);

  private final Releases releases = new Releases();

  /** Reads the platform's root certificates and loads TLS ahead of the first handshake. */
  public Probe() {
    NameLookup.rememberNoFailures();
    Thread.ofVirtual().name("probe-warm-up").start(WarmUp::await);
  }

  /**
   * Blocks until the walk ends or the deadline passes.
   *
   * <p>A TURN server allocates and is given the allocation back, in the background where it has to
   * be repeated; a STUN server tells the server-reflexive address. The addresses of a host are
   * tried all at once, and the best of them is the result.
   *
   * @param credentials sent to a TURN server that asks for them, null where there are none
   * @param listener called for each stage as it ends, on the caller's thread; where a host has
   *     several addresses, once for each stage: for the first to connect, for the TLS handshake
   *     when every address that connected has passed it or one has not, and at the end for the best
   *     one's other stages
   * @throws InterruptedException when the caller is interrupted; no connection is left by then
   */
  public ProbeResult run(
      IceUri uri,
      @Nullable Credentials credentials,
      Trust trust,
      Duration deadline,
      Consumer<StageResult> listener)
      throws InterruptedException {
    // Before the clock starts: reading root certificates is not the server's time.
    WarmUp.await();
    ServerIdentity identity = ServerIdentity.of(uri.host(), trust);
    StageClock clock = new StageClock(deadline);
    Walk lookup = new Walk(clock, listener);
    List<InetAddress> addresses;
    try {
      addresses = lookup.stage(Stage.DNS, () -> NameLookup.resolve(uri.host(), clock));
    } catch (StageFailure failure) {
      return lookup.result(failure);
    }
    List<InetSocketAddress> servers =
        addresses.stream()
            .limit(MOST_ADDRESSES)
            .map(address -> new InetSocketAddress(address, uri.port()))
            .toList();
    AddressRace.Runner walk =
        (server, heard) ->
            new AddressWalk(uri, credentials, identity, clock, releases, heard).to(server);
    ProbeResult result =
        servers.size() == 1
            ? walk.run(servers.getFirst(), listener)
            : AddressRace.best(servers, uri.transport(), clock, listener, walk);
    List<StageResult> stages = new ArrayList<>(lookup.stages());
    stages.addAll(result.stages());
    return result
        .withStages(stages)
        .withAddresses(addresses.stream().map(InetAddress::getHostAddress).toList());
  }

  /** Waits a moment for the allocations that are still being given back. */
  @Override
  public void close() {
    releases.close(LAST_RELEASES);
  }
}
