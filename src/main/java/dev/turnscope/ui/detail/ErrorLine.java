package dev.turnscope.ui.detail;

import dev.turnscope.model.IceError;
import dev.turnscope.model.UriResult;
import dev.turnscope.model.Verdict;
import dev.turnscope.ui.look.Words;
import java.util.List;

/**
 * An error that libwebrtc gave.
 *
 * @param said its code and its text
 * @param meaning what it says of this URI, a sentence
 */
record ErrorLine(String said, String meaning) {

  static List<ErrorLine> of(UriResult result) {
    boolean works = result.webrtc().verdict() == Verdict.WORKS;
    return result.webrtc().errors().stream().map(error -> of(error, works)).toList();
  }

  private static ErrorLine of(IceError error, boolean works) {
    return new ErrorLine(
        Words.of("detail.error", error.code(), error.text()), meaning(error.code(), works));
  }

  private static String meaning(int code, boolean works) {
    return switch (code) {
      case IceError.UNREACHABLE ->
          works ? Words.of("detail.error.701.harmless") : Words.of("detail.error.701");
      case 300 -> Words.of("detail.error.300");
      case 401 -> Words.of("detail.error.401");
      case 403 -> Words.of("detail.error.403");
      case 437 -> Words.of("detail.error.437");
      case 438 -> Words.of("detail.error.438");
      case 486 -> Words.of("detail.error.486");
      case 508 -> Words.of("detail.error.508");
      default -> Words.of("detail.error.other");
    };
  }
}
