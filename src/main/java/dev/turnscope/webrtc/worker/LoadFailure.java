package dev.turnscope.webrtc.worker;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why libwebrtc could not be loaded, in a sentence that says what to install. */
final class LoadFailure {
  private static final Pattern MISSING =
      Pattern.compile("(lib[\\w+.-]+?\\.so[.\\d]*): cannot open shared object file");

  /** Linux and macOS, then Windows. */
  private static final Pattern NO_ROOM =
      Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

  private static final String CHOOSE_ANOTHER = "set TMPDIR (on Windows TMP) to another.";

  /** Debian's packages of the libraries that libwebrtc is linked against. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "libpulse.so.0", "libpulse0",
          "libudev.so.1", "libudev1",
          "libX11.so.6", "libx11-6",
          "libXfixes.so.3", "libxfixes3",
          "libXrandr.so.2", "libxrandr2",
          "libXcomposite.so.1", "libxcomposite1",
          "libdbus-1.so.3", "libdbus-1-3");

  private LoadFailure() {}

  static String sentence(Throwable failure) {
    StringBuilder seen = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher missing = MISSING.matcher(String.valueOf(cause.getMessage()));
      if (missing.find()) {
        return missing(missing.group(1));
      }
      if (text(cause).contains("failed to map segment")) {
        return "libwebrtc cannot be loaded from the temporary folder, which is mounted noexec: "
            + CHOOSE_ANOTHER;
      }
      if (NO_ROOM.matcher(text(cause)).find()) {
        return "The temporary folder has no room for libwebrtc, which takes 23 MB: free some, or "
            + CHOOSE_ANOTHER;
      }
      seen.append(seen.isEmpty() ? "" : ": ").append(text(cause));
    }
    return "libwebrtc cannot be loaded on this machine (%s).".formatted(seen);
  }

  private static String missing(String library) {
    String debian = PACKAGES.get(library);
    return debian == null
        ? "libwebrtc needs %s, which this machine lacks.".formatted(library)
        : "libwebrtc needs %s, which this machine lacks: install it, on Debian with apt-get install %s."
            .formatted(library, debian);
  }

  private static String text(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
