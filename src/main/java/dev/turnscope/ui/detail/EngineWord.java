package dev.turnscope.ui.detail;

import dev.turnscope.model.Cause;
import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.IceError;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.model.StageResult;
import dev.turnscope.model.Transport;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.model.WebrtcResult;
import dev.turnscope.ui.look.Texts;
import dev.turnscope.ui.look.Tone;
import dev.turnscope.ui.look.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one engine says of a URI, in a line. */
record EngineWord(Tone tone, String sentence) {
  static EngineWord underWay() {
    return new EngineWord(Tone.BUSY, Words.of("detail.engine.under-way"));
  }

  static EngineWord ofLibwebrtc(WebrtcResult webrtc) {
    String after = Texts.millis(webrtc.elapsed());
    return new EngineWord(
        Tone.of(webrtc.verdict()),
        switch (webrtc.verdict()) {
          case WORKS -> works(after, address(webrtc, "relay"), address(webrtc, "srflx"));
          case FAILS ->
              webrtc.errors().stream()
                  .max(Comparator.comparing(error -> error.code() != IceError.UNREACHABLE))
                  .map(error -> Words.of("detail.engine.error", after, error.code(), error.text()))
                  .orElse(Words.of("detail.engine.fails", after));
          case NO_ANSWER -> Words.of("detail.engine.no-answer", after);
          case NOT_TESTED ->
              webrtc.note().isEmpty() ? notTested(webrtc.cause()) : afterItsName(webrtc);
        });
  }

  /**
   * @param decided whether libwebrtc’s word was enough, so that the probe was not waited for
   */
  static EngineWord ofProbe(ProbeResult probe, @Nullable Transport transport, boolean decided) {
    String after = Texts.millis(ended(probe.stages()));
    return new EngineWord(
        Tone.of(probe.verdict()),
        switch (probe.verdict()) {
          case WORKS -> works(after, probe.relayedAddress(), probe.reflexiveAddress());
          case FAILS ->
              probe.stages().isEmpty()
                  ? Words.of("detail.engine.fails", after)
                  : Words.of("detail.engine.fails.at", last(probe, transport), after);
          case NO_ANSWER ->
              probe.stages().isEmpty()
                  ? Words.of("detail.engine.no-answer", after)
                  : Words.of("detail.engine.no-answer.at", last(probe, transport), after);
          case NOT_TESTED ->
              decided ? Words.of("detail.engine.not-awaited") : notTested(probe.cause());
        });
  }

  /** The note without libwebrtc's name, which stands before it. */
  private static String afterItsName(WebrtcResult webrtc) {
    String note = webrtc.note();
    String name = Words.of("detail.engine.libwebrtc");
    String whose = Words.of("detail.engine.libwebrtcs");
    if (note.startsWith(whose)) {
      return Words.of("detail.engine.its", note.substring(whose.length()).strip());
    }
    return note.startsWith(name) ? note.substring(name.length()).strip() : note;
  }

  private static String notTested(@Nullable Cause cause) {
    return cause == Cause.CANCELLED
        ? Words.of("detail.engine.cancelled")
        : Words.of("detail.engine.not-asked");
  }

  /** Where one engine got through and the other one did not: what that means, empty otherwise. */
  static String disagreement(UriResult result) {
    Verdict webrtc = result.webrtc().verdict();
    Verdict probe = result.probe().verdict();
    if (webrtc == Verdict.WORKS && isNo(probe)) {
      return Words.of("detail.engine.disagree.probe");
    }
    return probe == Verdict.WORKS && isNo(webrtc)
        ? Words.of("detail.engine.disagree.libwebrtc")
        : "";
  }

  private static boolean isNo(Verdict verdict) {
    return verdict == Verdict.FAILS || verdict == Verdict.NO_ANSWER;
  }

  private static String works(String after, @Nullable String relayed, @Nullable String reflexive) {
    if (relayed != null) {
      return Words.of("detail.engine.relay", after, relayed);
    }
    return reflexive == null
        ? Words.of("detail.engine.works", after)
        : Words.of("detail.engine.reflexive", after, reflexive);
  }

  private static @Nullable String address(WebrtcResult webrtc, String type) {
    return webrtc.candidates().stream()
        .filter(candidate -> candidate.type().equals(type))
        .map(IceCandidate::address)
        .findFirst()
        .orElse(null);
  }

  private static String last(ProbeResult probe, @Nullable Transport transport) {
    return Texts.stage(probe.stages().getLast().stage(), transport);
  }

  private static Duration ended(List<StageResult> stages) {
    return stages.stream()
        .map(StageResult::end)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
