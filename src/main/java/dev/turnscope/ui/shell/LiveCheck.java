package dev.turnscope.ui.shell;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.aws.signin.Unattended;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.ListRenewal;
import dev.turnscope.check.Networks;
import dev.turnscope.check.WebProxy;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.Choice;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One check, from fetching its list to its last event. */
final class LiveCheck {
  private final Workbench workbench;
  private final Background background;
  private final Choice choice;
  private final SignInPrompts prompts;
  private final Consumer<String> whoWaits;
  private final Supplier<Moment> clocks;
  private final Listener listener;
  private final ConcurrentLinkedQueue<CheckEvent> events = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final Background.Job job;

  private @Nullable CheckRun run;
  private boolean cancelled;

  /**
   * @param whoWaits hears on the FX thread that AWS asks to slow down
   */
  LiveCheck(
      Workbench workbench,
      Background background,
      Choice choice,
      SignInPrompts prompts,
      Consumer<String> whoWaits,
      Supplier<Moment> clocks,
      Listener listener) {
    this.workbench = workbench;
    this.prompts = prompts;
    this.whoWaits = whoWaits;
    this.background = background;
    this.choice = choice;
    this.clocks = clocks;
    this.listener = listener;
    job =
        background.run(
            "fetch and check",
            this::fetchAndStart,
            started -> {},
            problem -> listener.failed(this, problem));
  }

  /** Hears of a check on the FX thread. */
  interface Listener {
    /** The list had come at that moment. */
    void planned(LiveCheck check, CheckPlan plan, Moment had);

    void happened(LiveCheck check, CheckEvent event);

    void failed(LiveCheck check, Unavailable problem);
  }

  Choice choice() {
    return choice;
  }

  /** Whether URIs are being checked, so that a cancel still brings their last verdicts. */
  synchronized boolean started() {
    return run != null;
  }

  synchronized void cancel() {
    cancelled = true;
    job.cancel();
    if (run != null) {
      run.cancel();
    }
  }

  private LiveCheck fetchAndStart() throws Unavailable, InterruptedException {
    IceServerList list =
        workbench.fetch(choice, prompts, slow -> background.onFx(() -> slowed(slow.sentence())));
    Moment had = clocks.get();
    workbench.awaitEngines();
    CheckPlan plan = CheckPlan.of(list).behind(webProxy()).across(Networks.ofThisComputer());
    synchronized (this) {
      if (!cancelled) {
        background.onFx(() -> listener.planned(this, plan, had));
        run = workbench.start(plan, this::freshList, this::take);
      }
    }
    return this;
  }

  /** In the middle of a check nobody is asked to sign in. */
  private IceServerList freshList() throws ListRenewal.Impossible, InterruptedException {
    Unattended nobody = new Unattended((_, _) -> Words.of("shell.fresh-list.sign-in"));
    try {
      return workbench.fetch(choice, nobody, _ -> {});
    } catch (Unavailable problem) {
      throw new ListRenewal.Impossible(problem.sentence() + " " + problem.nextStep());
    }
  }

  private synchronized void slowed(String sentence) {
    if (!cancelled) {
      whoWaits.accept(sentence);
    }
  }

  /** AWS's own, or what the environment tells other programs. */
  private static Optional<WebProxy> webProxy() {
    return Proxies.ofThisProcess()
        .toAws()
        .map(used -> new WebProxy(used.address(), used.setting()))
        .or(() -> WebProxy.in(System.getenv()));
  }

  /** Events come faster than the window draws: those that wait go to it together. */
  private void take(CheckEvent event) {
    events.add(event);
    if (waiting.compareAndSet(false, true)) {
      background.onFx(this::deliver);
    }
  }

  private void deliver() {
    waiting.set(false);
    for (CheckEvent event = events.poll(); event != null; event = events.poll()) {
      listener.happened(this, event);
    }
  }
}
