package dev.turnscope.ui.detail;

import static java.util.stream.Collectors.joining;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.UriResult;
import dev.turnscope.ui.look.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** libwebrtc's candidates and errors as lines to read and to copy. */
final class Evidence {
  private Evidence() {}

  static String of(List<IceCandidate> candidates, @Nullable UriResult result) {
    Stream<String> gathered =
        candidates.stream().map(c -> Words.of("detail.evidence.candidate", c.elapsedMs(), c.sdp()));
    Stream<String> errors =
        result == null
            ? Stream.of()
            : result.webrtc().errors().stream()
                .map(error -> Words.of("detail.evidence.error", error.code(), error.text()));
    String lines = Stream.concat(gathered, errors).collect(joining("\n"));
    if (!lines.isEmpty()) {
      return lines;
    }
    if (result == null) {
      return Words.of("detail.evidence.waiting");
    }
    return result.webrtc().note().isEmpty()
        ? Words.of("detail.evidence.none")
        : result.webrtc().note();
  }
}
