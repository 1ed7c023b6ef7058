package dev.turnscope.ui.shell;

import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.CheckReport;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.conclusion.ConclusionViewModel;
import dev.turnscope.ui.detail.DetailViewModel;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.servers.ServersViewModel;
import dev.turnscope.ui.source.SourceViewModel;
import dev.turnscope.ui.work.Background;
import dev.turnscope.ui.work.Elapsed;
import dev.turnscope.ui.work.Memory;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench;
import dev.turnscope.ui.work.Workbench.Choice;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The window's panes, and the one check that may run through them. */
public final class ShellViewModel implements LiveCheck.Listener, AutoCloseable {
  private final Workbench workbench;
  private final Background background;
  private final Memory memory;
  private final SourceViewModel source;
  private final ConclusionViewModel conclusion = new ConclusionViewModel();
  private final ServersViewModel servers;
  private final DetailViewModel detail;
  private final StatusViewModel status;

  private @Nullable LiveCheck live;
  private @Nullable Choice shown;
  private boolean inviting = true;

  public ShellViewModel(
      Workbench workbench, Memory memory, Background background, InstantSource clock) {
    this.workbench = workbench;
    this.memory = memory;
    this.background = background;
    source = new SourceViewModel(workbench, background, memory);
    servers = new ServersViewModel(clock, System::nanoTime);
    detail = new DetailViewModel(servers.selectedProperty(), background);
    status = new StatusViewModel(source, new Elapsed(clock, System::nanoTime));
    source.profileProperty().subscribe(this::invite);
    source.channels().textProperty().subscribe(this::invite);
    source.problemProperty().subscribe(this::invite);
    source.regionProperty().subscribe(this::invite);
    source.channels().textProperty().subscribe(this::compare);
    source.profileProperty().subscribe(this::compare);
    source.regionProperty().subscribe(this::compare);
    source.roleProperty().subscribe(this::compare);
    source.clientIdProperty().subscribe(this::compare);
    source.runningProperty().subscribe(this::compare);
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

  /** Fetches the list anew and checks it, unless a check runs. */
  public void check() {
    if (source.runningProperty().get()) {
      return;
    }
    try {
      Choice choice = source.choice();
      source.remember(choice);
      inviting = false;
      if (!choice.equals(shown)) {
        forget(Words.of("shell.list.coming", choice.channelName()));
      }
      source.runningProperty().set(true);
      conclusion.fetching(choice.channelName());
      live = new LiveCheck(workbench, background, choice, this);
    } catch (Unavailable missing) {
      source.missingProperty().set(missing);
      if (shown == null) {
        conclusion.failed(missing);
        inviting = true;
      }
    }
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
      forget("");
    }
  }

  /** Time passes. */
  public void tick() {
    servers.tick();
    status.tick();
    conclusion.expired(servers.expired());
  }

  @Override
  public void planned(LiveCheck check, CheckPlan plan) {
    if (check == live) {
      shown = check.choice();
      servers.show(plan);
      conclusion.checking(plan);
      status.fetched(check.choice());
    }
  }

  @Override
  public void happened(LiveCheck check, CheckEvent event) {
    if (check == live) {
      servers.take(event);
      conclusion.take(event);
      if (event instanceof CheckEvent.Ended(CheckReport report)) {
        memory.add(report);
        end();
      }
    }
  }

  @Override
  public void failed(LiveCheck check, Unavailable problem) {
    if (check == live) {
      end();
      conclusion.failed(problem);
      forget(Words.of("shell.list.none", check.choice().channelName()));
      inviting = true;
    }
  }

  @Override
  public void close() {
    if (live != null) {
      live.cancel();
    }
    background.close();
  }

  private void end() {
    live = null;
    source.runningProperty().set(false);
  }

  /** A result of another choice than the present one says so. */
  private void compare() {
    boolean running = source.runningProperty().get();
    conclusion.resultOf(shown == null || running ? "" : Difference.of(shown, source));
  }

  private void forget(String why) {
    shown = null;
    compare();
    servers.clear(why);
    status.forgotten();
  }

  /** Where there is no answer, its place says how to get one: also after a failure. */
  private void invite() {
    if (!inviting) {
      return;
    }
    forget("");
    ProfileChoice profile = source.profileProperty().get();
    Unavailable problem = source.problemProperty().get();
    String channel = source.channels().textProperty().get().strip();
    if (problem != null) {
      conclusion.failed(problem);
    } else if (profile == null) {
      conclusion.invite(Words.of("shell.invite.reading"), "");
    } else if (profile.equals(ProfileChoice.LAB)) {
      conclusion.invite(inviteToLab(channel), labHint());
    } else if (source.regionProperty().get() == null) {
      conclusion.invite(
          Words.of("shell.invite.region"), Words.of("shell.invite.region.hint", profile.name()));
    } else if (channel.isEmpty()) {
      conclusion.invite(Words.of("shell.invite.channel"), Words.of("shell.invite.channel.hint"));
    } else {
      conclusion.invite(
          Words.of("shell.invite.ready", channel), Words.of("shell.invite.ready.hint"));
    }
  }

  private static String inviteToLab(String channel) {
    return Scenario.named(channel)
        .map(
            scenario -> Words.of("shell.invite.scenario", channel, lowered(scenario.description())))
        .orElse(Words.of("shell.invite.lab"));
  }

  private String labHint() {
    return source.labAlone()
        ? Words.of("shell.invite.lab.alone")
        : Words.of("shell.invite.lab.hint");
  }

  private static String lowered(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
