package dev.turnscope.webrtc.worker;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionIceErrorEvent;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.turnscope.webrtc.protocol.Report;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One peer connection that gathers. Its methods run on the thread that calls libwebrtc; libwebrtc's
 * own callbacks only send reports and leave the rest to that thread.
 */
final class Connection implements PeerConnectionObserver {
  /**
   * An Allocate on its way when the connection closes would make an allocation that nobody
   * releases, and KVS counts 50 a channel. A round trip gets this long to come back.
   */
  static final Duration SETTLE = Duration.ofMillis(500);

  private final long id;
  private final ScheduledExecutorService thread;
  private final Outbox outbox;
  private final Runnable onClosed;
  private final Pulse pulse;
  private Pulse.@Nullable Run run;
  private volatile long began;
  private @Nullable RTCPeerConnection peer;
  private @Nullable RTCDataChannel channel;
  private boolean complete;
  private boolean closing;

  Connection(
      long id, ScheduledExecutorService thread, Outbox outbox, Pulse pulse, Runnable onClosed) {
    this.id = id;
    this.thread = thread;
    this.outbox = outbox;
    this.onClosed = onClosed;
    this.pulse = pulse;
  }

  /** A data channel gives the offer something to gather for; the local description begins it. */
  void gather(RTCPeerConnection connection) {
    peer = connection;
    channel = connection.createDataChannel("turnscope", new RTCDataChannelInit());
    connection.createOffer(new RTCOfferOptions(), new Offer());
  }

  /** Only libwebrtc's network thread knows this amount: an answer proves that it runs. */
  void answerPing() {
    if (channel != null) {
      channel.getBufferedAmount();
      outbox.send(new Report.Alive(id, run == null ? 0 : run.length().toMillis()));
    }
  }

  /** Closes once what is on its way has arrived. */
  void close() {
    if (complete) {
      closeNow();
    } else if (!closing) {
      closing = true;
      thread.schedule(this::closeNow, SETTLE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** In the order that libwebrtc survives: the data channel, then the connection. */
  private void closeNow() {
    if (peer == null) {
      return;
    }
    if (channel != null) {
      channel.close();
      channel.dispose();
      channel = null;
    }
    peer.close();
    peer = null;
    onClosed.run();
    outbox.send(new Report.Closed(id));
  }

  private void setLocal(RTCSessionDescription description) {
    if (peer != null && !closing) {
      began = System.nanoTime();
      run = pulse.startRun();
      outbox.send(new Report.Started(id));
      peer.setLocalDescription(description, new LocalDescription());
    }
  }

  private void completed() {
    complete = true;
    if (closing) {
      closeNow();
    }
  }

  @Override
  public void onIceCandidate(RTCIceCandidate candidate) {
    long elapsed = Duration.ofNanos(System.nanoTime() - began).toMillis();
    safely(() -> outbox.send(new Report.Candidate(id, elapsed, candidate.sdp)));
  }

  @Override
  public void onIceCandidateError(RTCPeerConnectionIceErrorEvent event) {
    safely(
        () ->
            outbox.send(
                new Report.Error(id, event.getUrl(), event.getErrorCode(), event.getErrorText())));
  }

  @Override
  public void onIceGatheringChange(RTCIceGatheringState state) {
    if (state == RTCIceGatheringState.COMPLETE) {
      safely(
          () -> {
            outbox.send(new Report.Complete(id));
            thread.execute(this::completed);
          });
    }
  }

  /** An exception that leaves a callback ends the process. */
  private static void safely(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException endingAnyway) {
      System.err.println("A callback failed: " + endingAnyway.getClass().getName());
    }
  }

  private void failed() {
    safely(() -> outbox.send(new Report.Refused(id, "libwebrtc made no offer for this server.")));
  }

  private final class Offer implements CreateSessionDescriptionObserver {
    @Override
    public void onSuccess(RTCSessionDescription description) {
      safely(() -> thread.execute(() -> setLocal(description)));
    }

    @Override
    public void onFailure(String error) {
      failed();
    }
  }

  private final class LocalDescription implements SetSessionDescriptionObserver {
    @Override
    public void onSuccess() {
      // Candidates and the gathering state tell the rest.
    }

    @Override
    public void onFailure(String error) {
      failed();
    }
  }
}
