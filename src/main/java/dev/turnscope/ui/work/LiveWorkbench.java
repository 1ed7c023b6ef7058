package dev.turnscope.ui.work;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.aws.endpoint.Regions;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.ChannelPage;
import dev.turnscope.aws.kvs.IceServerConfigRequest;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.Engines;
import dev.turnscope.check.ListRenewal;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import dev.turnscope.update.UpdateCheck;
import dev.turnscope.update.Updates;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** AWS, the lab and the engines. It keeps the AWS clients that it made: new ones take a second. */
public final class LiveWorkbench implements Workbench, AutoCloseable {
  private final Sources sources;
  private final Engines engines;
  private final Clocks clocks;
  private final Map<Place, Kvs> opened = new HashMap<>();
  private final CountDownLatch seen = new CountDownLatch(1);

  public LiveWorkbench(Sources sources, Engines engines, Clock clock) {
    this.sources = sources;
    this.engines = engines;
    this.clocks = Clocks.ofThisComputer(clock);
  }

  /** The first clients of AWS take a second of both processors. */
  @Override
  public void windowSeen() {
    seen.countDown();
  }

  /** A window that nobody touches needs no worker. */
  @Override
  public void windowUsed() {
    engines.prepare();
  }

  @Override
  public Profiles profiles() {
    try {
      return new Profiles(sources.profiles(), sources.signInStates(), null);
    } catch (AwsFailure failure) {
      return new Profiles(List.of(ProfileChoice.LAB), Map.of(), Unavailable.of(failure));
    }
  }

  @Override
  public List<String> regions() {
    return Regions.all();
  }

  @Override
  public ChannelPage channels(
      Place place, String prefix, @Nullable String nextToken, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException {
    if (place.lab()) {
      return new ChannelPage(Sources.labChannels(prefix), null);
    }
    seen.await();
    return ask(place, kvs -> kvs.channels(prefix, nextToken, slowed));
  }

  /** Clients that cannot tell it stay: a check may be under way with them. */
  @Override
  public Optional<CallerIdentity> identity(Place place) throws Unavailable, InterruptedException {
    if (place.lab()) {
      return Optional.empty();
    }
    seen.await();
    try {
      return open(place).callerIdentity();
    } catch (AwsFailure failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      throw Unavailable.of(failure);
    }
  }

  @Override
  public IceServerList fetch(Choice choice, SignInPrompts prompts, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException {
    return switch (choice) {
      case ChannelChoice channel -> fetch(channel, prompts, slowed);
      case GivenList(IceServerList given) -> given;
    };
  }

  @Override
  public void awaitEngines() throws InterruptedException {
    engines.awaitStart();
  }

  @Override
  public CheckRun start(CheckPlan plan, ListRenewal renewal, Consumer<CheckEvent> listener) {
    return CheckRun.start(plan, engines, clocks, renewal, listener);
  }

  @Override
  public Updates updates() {
    return UpdateCheck.ofThisBuild();
  }

  @Override
  public synchronized void close() {
    opened.values().forEach(Kvs::close);
    opened.clear();
  }

  private IceServerList fetch(
      ChannelChoice choice, SignInPrompts prompts, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException {
    IceServerConfigRequest request =
        new IceServerConfigRequest(
            choice.channel(), choice.role(), choice.clientId(), choice.username());
    Place place = choice.place();
    return ask(
        place,
        kvs -> {
          signIn(place, kvs, prompts);
          return sources.fetch(place.profile(), kvs, request, slowed);
        });
  }

  /**
   * The settings are read anew after a sign-in that failed, and not after a list of channels that
   * needed one: the same clients may wait for the person meanwhile.
   */
  private void signIn(Place place, Kvs kvs, SignInPrompts prompts) throws AwsFailure {
    try {
      kvs.signIn(prompts);
    } catch (AwsFailure failure) {
      if (failure.kind() == AwsFailure.Kind.SIGN_IN_NEEDED) {
        forget(place);
      }
      throw failure;
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(Kvs kvs) throws AwsFailure;
  }

  private <T> T ask(Place place, Question<T> question) throws Unavailable, InterruptedException {
    try {
      return question.ask(open(place));
    } catch (AwsFailure failure) {
      switch (failure.kind()) {
        case CANCELLED -> {
          // Another job may have closed these clients: then this one was not cancelled, and says
          // so.
          if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
          }
        }
        case EXPIRED_TOKEN, UNKNOWN_KEY, BAD_SIGNATURE, BAD_SETTINGS, NO_CREDENTIALS ->
            forget(place);
        default -> {}
      }
      throw Unavailable.of(failure);
    }
  }

  private synchronized Kvs open(Place place) throws AwsFailure {
    Kvs kvs = opened.get(place);
    if (kvs == null) {
      kvs = sources.open(place.profile(), place.region(), place.endpoints());
      opened.put(place, kvs);
    }
    return kvs;
  }

  /** The person mends the profile's credentials next: they are read anew. */
  private synchronized void forget(Place place) {
    Kvs kvs = opened.remove(place);
    if (kvs != null) {
      kvs.close();
    }
  }
}
