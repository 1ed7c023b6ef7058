package dev.turnscope.probe;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.Redaction;
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

  /** What an allocation's release gets to be answered, sent again once. */
  private static final Duration RELEASE = Retransmission.INITIAL.multipliedBy(2);

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
   * <p>A TURN server allocates and is given the allocation back; where it is slow to answer that,
   * the background goes on with it. A STUN server tells the server-reflexive address. The addresses
   * of a host are tried all at once, and the best of them is the result.
   *
   * @param credentials sent to a TURN server that asks for them, and taken out of whatever a server
   *     says; null where there are none
   * @param listener hears of each stage as it ends; where a host has several addresses, once for
   *     each stage: for the first to connect, for the TLS handshake when every address that
   *     connected has passed it or one has not, and at the end for the best one's other stages
   * @throws InterruptedException when the caller is interrupted; no connection is left by then
   */
  public ProbeResult run(
      IceUri uri,
      @Nullable Credentials credentials,
      Trust trust,
      Duration deadline,
      ProbeListener listener)
      throws InterruptedException {
    // Before the clock starts: reading root certificates is not the server's time.
    WarmUp.await();
    ServerIdentity identity = ServerIdentity.of(uri.host(), trust);
    StageClock clock = new StageClock(deadline);
    Redaction redaction = Redaction.of(credentials);
    Trace trace = new Trace(clock, redaction, listener::exchanged);
    Run run = new Run(clock, redaction, trace, releases.ofOneRun());
    try {
      ProbeResult result =
          walked(
              uri,
              clock,
              listener::stageEnded,
              (server, heard) ->
                  new AddressWalk(uri, credentials, identity, run, heard).to(server));
      listener.judged(result.withMessages(trace.messages()));
      awaitRelease(run);
      return result.withMessages(trace.end());
    } finally {
      trace.end();
    }
  }

  private static ProbeResult walked(
      IceUri uri, StageClock clock, Consumer<StageResult> listener, AddressRace.Runner walk)
      throws InterruptedException {
    Walk lookup = new Walk(clock, Redaction.NONE, listener);
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

  /** So that the answer to it is among the messages. The result stands without it. */
  private static void awaitRelease(Run run) {
    Duration left = run.clock().remaining();
    try {
      run.releases().await(left.compareTo(RELEASE) < 0 ? left : RELEASE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits a moment for the allocations that are still being given back. */
  @Override
  public void close() {
    releases.close(LAST_RELEASES);
  }
}
