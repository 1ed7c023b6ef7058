package dev.turnscope.check;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.UriResult;

/** What happens in a run, in the order in which it happens. */
public sealed interface CheckEvent {

  /** A stage of the probe ended. {@code index} counts the plan's URIs. */
  record StageEnded(int index, StageResult stage) implements CheckEvent {}

  /** libwebrtc gathered a candidate. */
  record CandidateGathered(int index, IceCandidate candidate) implements CheckEvent {}

  /** The credentials of a URI have ended while it had no verdict: a fresh list is fetched. */
  record CredentialsEnded(int index) implements CheckEvent {}

  /** A fresh list has come in place of one whose credentials ended. It holds secrets. */
  record ListRenewed(IceServerList list, Moment had) implements CheckEvent {}

  /** A check of a URI begins, its first or once more: what was seen of it before counts no more. */
  record Begun(int index) implements CheckEvent {}

  /** A URI has its verdict, once. The report may tell more of it, and no other verdict. */
  record UriJudged(int index, UriResult result) implements CheckEvent {}

  /** Every URI has its verdict, or the run was cancelled: the last event of a run. */
  record Ended(CheckReport report) implements CheckEvent {}
}
