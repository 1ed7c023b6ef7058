package dev.turnscope.webrtc.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the worker says of itself and of its gatherings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "report")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Report.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = Report.Unavailable.class, name = "unavailable"),
  @JsonSubTypes.Type(value = Report.Started.class, name = "started"),
  @JsonSubTypes.Type(value = Report.Alive.class, name = "alive"),
  @JsonSubTypes.Type(value = Report.Candidate.class, name = "candidate"),
  @JsonSubTypes.Type(value = Report.Error.class, name = "error"),
  @JsonSubTypes.Type(value = Report.Complete.class, name = "complete"),
  @JsonSubTypes.Type(value = Report.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Report.Closed.class, name = "closed")
})
public sealed interface Report {

  /** libwebrtc is loaded, and gatherings can begin. */
  record Ready() implements Report {}

  /** libwebrtc cannot be loaded here. */
  record Unavailable(String sentence) implements Report {}

  /** A report on one gathering. */
  sealed interface OfGathering extends Report {
    long id();
  }

  /** The gathering has begun. */
  record Started(long id) implements OfGathering {}

  /**
   * The answer to a ping: the thread that calls libwebrtc and its network thread both run.
   *
   * @param ranMs for how long the process has really run since libwebrtc began to gather
   */
  record Alive(long id, long ranMs) implements OfGathering {}

  /**
   * A candidate came.
   *
   * @param elapsedMs since libwebrtc began to gather
   * @param sdp the candidate line
   */
  record Candidate(long id, long elapsedMs, String sdp) implements OfGathering {}

  /** A server could not be used from one interface and one address family. */
  record Error(long id, String url, int code, String text) implements OfGathering {}

  /** Nothing more will be gathered. */
  record Complete(long id) implements OfGathering {}

  /** The worker did not hand the server to libwebrtc, which would have died of it. */
  record Refused(long id, String sentence) implements OfGathering {}

  /** The peer connection is closed, and its allocations are released. */
  record Closed(long id) implements OfGathering {}
}
