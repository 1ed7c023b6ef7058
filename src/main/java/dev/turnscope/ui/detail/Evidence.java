package dev.turnscope.ui.detail;

import static java.util.stream.Collectors.joining;

import dev.turnscope.model.IceCandidate;
import dev.turnscope.model.UriResult;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** libwebrtc's candidates and errors as lines to read and to copy. */
final class Evidence {
  private Evidence() {}

  static String of(List<IceCandidate> candidates, @Nullable UriResult result) {
    Stream<String> gathered =
        candidates.stream().map(c -> "%5d ms  %s".formatted(c.elapsedMs(), c.sdp()));
    Stream<String> errors =
        result == null
            ? Stream.of()
            : result.webrtc().errors().stream()
                .map(error -> "error %d  %s".formatted(error.code(), error.text()));
    String lines = Stream.concat(gathered, errors).collect(joining("\n"));
    if (!lines.isEmpty()) {
      return lines;
    }
    if (result == null) {
      return "Candidates and errors are listed here as they come.";
    }
    return result.webrtc().note().isEmpty()
        ? "libwebrtc gathered no candidate and gave no error."
        : result.webrtc().note();
  }
}
