package dev.turnscope.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A start of the program in a process of its own, which claims the window and keeps it. */
final class OtherStart {
  private OtherStart() {}

  static Process in(StoreFolder folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            OtherStart.class.getName(),
            folder.path().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static void main(String[] arguments) throws InterruptedException {
    StoreFolder folder = new StoreFolder(Path.of(arguments[0]));
    boolean claimed = OneInstance.claim(folder, null, _ -> System.out.println("asked")).isPresent();
    System.out.println(claimed ? "claimed" : "refused");
    new CountDownLatch(1).await();
  }
}
