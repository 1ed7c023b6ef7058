package dev.turnscope.check;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Takes events from any thread and hands them on in one: a listener that is slow, such as a
 * terminal that was stopped, holds up no engine.
 */
final class EventQueue {
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Consumer<CheckEvent> listener;
  private boolean finished;

  private EventQueue(Consumer<CheckEvent> listener) {
    this.listener = listener;
  }

  static EventQueue to(Consumer<CheckEvent> listener) {
    EventQueue queue = new EventQueue(listener);
    Thread.ofVirtual().name("check events").start(queue::handOn);
    return queue;
  }

  void add(CheckEvent event) {
    tasks.add(() -> listener.accept(event));
  }

  /** Ends the thread, once all events were heard and the last task has run. */
  void finish(Runnable last) {
    tasks.add(
        () -> {
          finished = true;
          last.run();
        });
  }

  private void handOn() {
    while (!finished) {
      try {
        tasks.take().run();
      } catch (InterruptedException nobodyDoes) {
        return;
      } catch (RuntimeException listenersOwn) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, listenersOwn);
      }
    }
  }
}
