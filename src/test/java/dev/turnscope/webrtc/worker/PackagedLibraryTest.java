package dev.turnscope.webrtc.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PackagedLibraryTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void liesBesideTheLibrariesOfJava() {
    assertEquals(
        Path.of("/usr/lib/turnscope/runtime/lib/libwebrtc-java.so"),
        PackagedLibrary.in(Path.of("/usr/lib/turnscope/runtime")));
  }

  @Test
  void isNotLookedForInAnotherRuntime() {
    PackagedLibrary.loadIfShipped();

    assertFalse(PackagedLibrary.alreadyLoaded().contains("webrtc-java"));
  }

  /** Of this release: a later one may keep them elsewhere, and then this fails first. */
  @Test
  void webrtcJavaKeepsWhatItHasLoadedWhereItIsTold() {
    assertTrue(PackagedLibrary.alreadyLoaded().add("turnscope-test"));
    assertTrue(PackagedLibrary.alreadyLoaded().remove("turnscope-test"));
  }
}
