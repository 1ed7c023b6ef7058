package dev.turnscope.webrtc.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LoadFailureTest {

  @Test
  void namesThePackageOfAMissingLibrary() {
    Throwable failure =
        new RuntimeException(
            "Load library failed",
            new UnsatisfiedLinkError(
                "/tmp/x.so: libpulse.so.0: cannot open shared object file: No such file"));
    assertEquals(
        "libwebrtc needs libpulse.so.0, which this machine lacks: install it, on Debian with"
            + " apt-get install libpulse0.",
        LoadFailure.sentence(failure));
  }

  @Test
  void namesALibraryWhosePackageItDoesNotKnow() {
    assertEquals(
        "libwebrtc needs libodd-2.so.7, which this machine lacks.",
        LoadFailure.sentence(
            new UnsatisfiedLinkError("libodd-2.so.7: cannot open shared object file")));
  }

  @Test
  void saysThatADiskIsFull() {
    Throwable failure =
        new ExceptionInInitializerError(
            new RuntimeException(
                "Load library failed", new IOException("No space left on device")));
    assertEquals(
        "The temporary folder has no room for libwebrtc, which takes 23 MB: free some, or set"
            + " TMPDIR (on Windows TMP) to another.",
        LoadFailure.sentence(failure));
  }

  @Test
  void repeatsWhatItDoesNotUnderstand() {
    assertEquals(
        "libwebrtc cannot be loaded on this machine (Unsupported operating system: haiku).",
        LoadFailure.sentence(new RuntimeException("Unsupported operating system: haiku")));
  }
}
