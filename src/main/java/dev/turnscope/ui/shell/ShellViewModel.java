package dev.turnscope.ui.shell;

import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.model.CheckReport;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Moment;
import dev.turnscope.ui.about.UpdateViewModel;
import dev.turnscope.ui.conclusion.ConclusionViewModel;
import dev.turnscope.ui.copy.CopyViewModel;
import dev.turnscope.ui.copy.ReportFile;
import dev.turnscope.ui.detail.DetailViewModel;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.paste.PasteViewModel;
import dev.turnscope.ui.proxy.ProxyViewModel;
import dev.turnscope.ui.renewal.RenewalViewModel;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.signin.SignInViewModel;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.start.StartViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Elapsed;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Choice;
import dev.turnscope.ui.work.Workbench.GivenList;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The window's panes, and the one check that may run through them. */
public final class ShellViewModel
    implements LiveCheck.Listener, PasteViewModel.Target, AutoCloseable {
  private final Workbench workbench;
  private final Background background;
  private final Memory memory;
  private final Divider divider;
  private final EarlierRuns earlier;
  private final SourceViewModel source;
  private final ConclusionViewModel conclusion = new ConclusionViewModel();
  private final ServersViewModel servers;
  private final DetailViewModel detail;
  private final StatusViewModel status;
  private final PasteViewModel paste;
  private final SignInViewModel signIn;
  private final StartViewModel start;
  private final CopyViewModel copying;
  private final UpdateViewModel updates;
  private final Clocks clocks;
  private final RenewalViewModel renewal;
  private final ProxyViewModel proxy;
  private final ShownResult shown;

  private @Nullable LiveCheck live;

  public ShellViewModel(
      Workbench workbench, Memory memory, Background background, InstantSource clock) {
    this.workbench = workbench;
    this.memory = memory;
    this.background = background;
    divider = new Divider(memory);
    earlier = new EarlierRuns(memory);
    source = new SourceViewModel(workbench, background, memory);
    clocks = Clocks.ofThisComputer(clock);
    servers = new ServersViewModel(clocks);
    detail = new DetailViewModel(servers.selectedProperty(), background, earlier);
    status = new StatusViewModel(source, () -> new Elapsed(clocks));
    start = new StartViewModel(source);
    copying = new CopyViewModel(servers, conclusion);
    paste = new PasteViewModel(background, clock, this);
    signIn = new SignInViewModel(background, this::cancel);
    renewal =
        new RenewalViewModel(
            workbench, background, memory, clocks, new RenewedList(servers, copying, status));
    shown = new ShownResult(source, conclusion, servers, status, copying, renewal);
    proxy =
        new ProxyViewModel(Proxies.ofThisProcess(), background, memory, source.channels()::retry);
    updates = new UpdateViewModel(workbench, background, memory, clock, status::news);
  }

  public SourceViewModel source() {
    return source;
  }

  public ConclusionViewModel conclusion() {
    return conclusion;
  }

  public ServersViewModel servers() {
    return servers;
  }

  public DetailViewModel detail() {
    return detail;
  }

  public StatusViewModel status() {
    return status;
  }

  public PasteViewModel paste() {
    return paste;
  }

  public SignInViewModel signIn() {
    return signIn;
  }

  public StartViewModel start() {
    return start;
  }

  public CopyViewModel copying() {
    return copying;
  }

  public ProxyViewModel proxy() {
    return proxy;
  }

  public RenewalViewModel renewal() {
    return renewal;
  }

  public UpdateViewModel updates() {
    return updates;
  }

  /** Where the person divided the panes. */
  Divider divider() {
    return divider;
  }

  /** Writes the report that is shown into a file, and says what became of it. */
  public void save(CheckReport report, Path file) {
    new ReportFile(background, status::say).save(report, file);
  }

  /** Fetches the list anew and checks it, unless a check runs. */
  public void check() {
    if (source.runningProperty().get()) {
      return;
    }
    try {
      Choice choice = source.choice();
      source.remember(choice);
      if (!shown.isOf(choice)) {
        shown.forget(Words.of("shell.list.coming", choice.name()));
      }
      source.runningProperty().set(true);
      begin();
      switch (choice) {
        case ChannelChoice channel -> conclusion.fetching(channel.name());
        case GivenList given -> conclusion.opening(given.name());
      }
      renewal.pause();
      live =
          new LiveCheck(
              workbench, background, choice, signIn, conclusion::slowed, clocks::now, this);
    } catch (Unavailable missing) {
      source.missingProperty().set(missing);
    }
  }

  /** Checks a list that the person gave, instead of what runs. */
  @Override
  public void check(IceServerList given) {
    drop();
    source.give(given);
    check();
  }

  /** Shows a run of another time, instead of what runs or is shown; checks nothing. */
  @Override
  public void show(CheckReport saved) {
    drop();
    begin();
    shown.forget("");
    String name = SavedRun.name(saved);
    earlier.showsNone();
    SavedRun.show(saved, servers);
    conclusion.showSaved(saved, name);
    status.saved(name);
  }

  /** The saved run is shown no more. */
  void closeSaved() {
    shown.inviteNow();
  }

  /** Ends the check that runs. Verdicts that are there stay. */
  public void cancel() {
    if (live == null) {
      return;
    }
    live.cancel();
    if (!live.started()) {
      end();
      conclusion.cancelled();
      shown.forget("");
    }
  }

  /** Time passes. */
  public void tick() {
    servers.tick();
    status.tick();
    paste.tick();
    conclusion.expired(servers.expired());
    if (live == null && !conclusion.outdatedProperty().get()) {
      renewal.tick();
    }
  }

  @Override
  public void planned(LiveCheck check, CheckPlan plan, Moment had) {
    if (check == live) {
      shown.shows(check.choice());
      // Its clock and the rows' begin together: rows take a while to be laid out.
      status.fetched(check.choice(), had);
      source.listed(check.choice());
      earlier.shows(plan.list().source());
      servers.show(plan, had);
      renewal.shows(check.choice(), plan.list(), had);
      copying.shows(check.choice(), plan.list());
      conclusion.checking(plan);
    }
  }

  @Override
  public void happened(LiveCheck check, CheckEvent event) {
    if (check == live) {
      if (event instanceof CheckEvent.Ended(CheckReport report)) {
        memory.add(report);
      }
      servers.take(event);
      conclusion.take(event);
      if (event instanceof CheckEvent.ListRenewed(IceServerList list, Moment had)) {
        status.fetched(check.choice(), had);
        renewal.shows(check.choice(), list, had);
        copying.shows(check.choice(), list);
      }
      if (event instanceof CheckEvent.Ended) {
        end();
      }
    }
  }

  @Override
  public void failed(LiveCheck check, Unavailable problem) {
    if (check == live) {
      end();
      conclusion.failed(problem);
      shown.forget(Words.of("shell.list.none", check.choice().name()));
      shown.inviteLater();
    }
  }

  @Override
  public void close() {
    if (live != null) {
      live.cancel();
    }
    background.close();
  }

  /** Ends what runs, and hears no more of it. */
  private void drop() {
    if (live != null) {
      live.cancel();
      end();
    }
  }

  private void end() {
    live = null;
    source.runningProperty().set(false);
  }

  /** From now on there is something to show. */
  private void begin() {
    shown.begin();
    start.begin();
  }
}
