package dev.turnscope.webrtc.worker;

import dev.onvoid.webrtc.internal.NativeLoader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * libwebrtc as a package ships it: in its runtime, beside Java's own libraries.
 *
 * <p>webrtc-java knows only how to unpack it into the temporary folder, which costs 23 MB of
 * writing at every start, and which hardened machines forbid to run anything from.
 */
final class PackagedLibrary {
  /** As webrtc-java calls it. */
  private static final String NAME = "webrtc-java";

  private PackagedLibrary() {}

  /** Loads it where this runtime has it; elsewhere webrtc-java unpacks its own. */
  static void loadIfShipped() {
    Path library = in(Path.of(System.getProperty("java.home")));
    if (Files.exists(library)) {
      System.load(library.toString());
      alreadyLoaded().add(NAME);
    }
  }

  /** Where Java's own libraries are. */
  static Path in(Path javaHome) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return javaHome.resolve(windows ? "bin" : "lib").resolve(System.mapLibraryName(NAME));
  }

  /** What webrtc-java will not load again. */
  @SuppressWarnings("unchecked")
  static Set<String> alreadyLoaded() {
    try {
      Field names = NativeLoader.class.getDeclaredField("LOADED_LIB_SET");
      names.setAccessible(true);
      return (Set<String>) names.get(null);
    } catch (ReflectiveOperationException otherRelease) {
      throw new IllegalStateException("webrtc-java keeps its loaded libraries elsewhere");
    }
  }
}
