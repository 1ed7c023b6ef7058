package dev.turnscope;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.check.LazyEngines;
import dev.turnscope.cli.Cli;
import dev.turnscope.source.Sources;
import dev.turnscope.store.OneInstance;
import dev.turnscope.store.StoreFolder;
import dev.turnscope.ui.TurnscopeApp;
import dev.turnscope.ui.work.LastingMemory;
import dev.turnscope.ui.work.LiveWorkbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The program: the window without arguments, the terminal with. */
public final class Turnscope {
  private Turnscope() {}

  static void main(String[] arguments) {
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> System.err.println(sentenceFor(fault)));
    Proxies.prepare();
    AtomicReference<@Nullable Runnable> window = new AtomicReference<>();
    if (arguments.length == 0) {
      window.set(() -> window(null));
    } else {
      int exitCode = Cli.run(file -> window.set(() -> window(file)), arguments);
      if (window.get() == null) {
        System.exit(exitCode);
      }
    }
    Objects.requireNonNull(window.get()).run();
  }

  /** Not the message: it was written for no person, and may quote anything. */
  static String sentenceFor(Throwable fault) {
    return "Turnscope met a fault of its own (%s): please report it."
        .formatted(fault.getClass().getName());
  }

  private static void window(@Nullable Path file) {
    StoreFolder folder = StoreFolder.ofThisUser();
    Optional<OneInstance> first = OneInstance.claim(folder, file, TurnscopeApp::bringUp);
    if (first.isEmpty()) {
      System.err.println("Turnscope is open already: its window has been brought up.");
      return;
    }
    Clock clock = Clock.systemUTC();
    try (OneInstance _ = first.get();
        LastingMemory memory = new LastingMemory(folder, clock, TurnscopeApp::tell);
        Sources sources = new Sources();
        LazyEngines engines = new LazyEngines();
        LiveWorkbench workbench = new LiveWorkbench(sources, engines, clock)) {
      TurnscopeApp.open(workbench, memory, folder, file);
    }
  }
}
