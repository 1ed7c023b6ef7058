package dev.turnscope.ui.work;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.aws.kvs.ChannelPage;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.ListRenewal;
import dev.turnscope.model.Channel;
import dev.turnscope.model.Clocks;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.testing.ScriptedEngines;
import dev.turnscope.update.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A workbench that answers what a test has told it. */
public final class ScriptedWorkbench implements Workbench {
  public static final ProfileChoice ACME = profile("acme", "eu-west-1");
  public static final ProfileChoice NO_REGION = profile("bare", null);

  /** Pages are as AWS is asked for them: a small one first. */
  private static final int FIRST_PAGE = 100;

  private static final int PAGE = 1000;
  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  /** What was asked of AWS for channels, in order: prefix and token. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  public final ScriptedEngines engines = new ScriptedEngines(ProbeResult.notTested());
  public final ScriptedUpdates updates = new ScriptedUpdates();
  public volatile List<ProfileChoice> profiles = List.of(ProfileChoice.LAB);
  public volatile Map<String, String> signInStates = Map.of();
  public volatile @Nullable Unavailable profilesProblem;
  public volatile @Nullable Unavailable channelsProblem;
  public volatile @Nullable Unavailable fetchProblem;
  public volatile @Nullable Unavailable identityProblem;
  public volatile @Nullable CallerIdentity identity;
  public volatile Clocks clocks = Clocks.ofThisComputer(Clock.systemUTC());

  /** Where one's identity was asked for, in order. */
  public final List<Place> identitiesAsked = new CopyOnWriteArrayList<>();

  /** What a sign-in asks before each fetch. */
  public volatile SignIn signIn = prompts -> {};

  private final Semaphore pages = new Semaphore(Integer.MAX_VALUE);
  private final Map<String, List<Channel>> channels = new ConcurrentHashMap<>();
  private final Map<String, IceServerList> lists = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Boolean> stuck = new ConcurrentHashMap<>();

  /** Asks the person, and waits. */
  @FunctionalInterface
  public interface SignIn {
    void ask(SignInPrompts prompts) throws InterruptedException;
  }

  /** So many channels, named {@code cam-0} and so on, in a profile. */
  public ScriptedWorkbench channels(ProfileChoice profile, int count) {
    return channels(
        profile, IntStream.range(0, count).mapToObj(ScriptedWorkbench::channel).toList());
  }

  /** These channels, in this order, in a profile. */
  public ScriptedWorkbench channels(ProfileChoice profile, List<Channel> all) {
    channels.put(profile.name(), all);
    return this;
  }

  /** From now on each page of channels waits for {@link #letPage}. */
  public ScriptedWorkbench holdPages() {
    pages.drainPermits();
    return this;
  }

  public void letPage() {
    pages.release();
  }

  public ScriptedWorkbench list(String channel, IceServerList list) {
    lists.put(channel, list);
    return this;
  }

  /** Fetching this channel's list never ends by itself. */
  public ScriptedWorkbench stuck(String channel) {
    stuck.put(channel, true);
    return this;
  }

  @Override
  public Profiles profiles() {
    return new Profiles(profiles, signInStates, profilesProblem);
  }

  @Override
  public List<String> regions() {
    return List.of("eu-west-1", "us-east-1", "us-west-2");
  }

  @Override
  public ChannelPage channels(
      Place place, String prefix, @Nullable String nextToken, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException {
    asked.add(prefix + "/" + nextToken);
    pages.acquire();
    Unavailable problem = channelsProblem;
    if (problem != null) {
      throw problem;
    }
    int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
    List<Channel> all =
        channels.getOrDefault(place.profile().name(), List.of()).stream()
            .filter(channel -> channel.name().startsWith(prefix))
            .toList();
    int to = Math.min(all.size(), from + (nextToken == null ? FIRST_PAGE : PAGE));
    return new ChannelPage(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
  }

  @Override
  public Optional<CallerIdentity> identity(Place place) throws Unavailable {
    identitiesAsked.add(place);
    Unavailable problem = identityProblem;
    if (problem != null) {
      throw problem;
    }
    return Optional.ofNullable(identity);
  }

  @Override
  public IceServerList fetch(Choice choice, SignInPrompts prompts, Consumer<SlowDown> slowed)
      throws Unavailable, InterruptedException {
    if (choice instanceof GivenList(IceServerList given)) {
      return given;
    }
    signIn.ask(prompts);
    if (stuck.containsKey(choice.name())) {
      Thread.currentThread().join();
    }
    Unavailable problem = fetchProblem;
    if (problem != null) {
      throw problem;
    }
    return lists.getOrDefault(choice.name(), Samples.list());
  }

  @Override
  public CheckRun start(CheckPlan plan, ListRenewal renewal, Consumer<CheckEvent> listener) {
    return CheckRun.start(plan, engines, clocks, renewal, listener);
  }

  @Override
  public Updates updates() {
    return updates;
  }

  private static ProfileChoice profile(String name, @Nullable String region) {
    return new ProfileChoice.Aws(new AwsProfile(name, region, "access key"));
  }

  /** A channel of AWS, ready for use. */
  public static Channel channel(String name) {
    return new Channel(name, "arn:of:" + name, "SINGLE_MASTER", "ACTIVE", EPOCH);
  }

  private static Channel channel(int number) {
    return channel("cam-" + number);
  }
}
