package dev.turnscope.ui.work;

import dev.turnscope.aws.AwsProfile;
import dev.turnscope.aws.ChannelPage;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.model.Channel;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ProbeResult;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.testing.ScriptedEngines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A workbench that answers what a test has told it. */
public final class ScriptedWorkbench implements Workbench {
  public static final ProfileChoice ACME = profile("acme", "eu-west-1");
  public static final ProfileChoice NO_REGION = profile("bare", null);
  private static final int PAGE = 100;

  /** What was asked of AWS for channels, in order: prefix and token. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  public final ScriptedEngines engines = new ScriptedEngines(ProbeResult.notTested());
  public volatile List<ProfileChoice> profiles = List.of(ProfileChoice.LAB);
  public volatile @Nullable Unavailable profilesProblem;
  public volatile @Nullable Unavailable channelsProblem;
  public volatile @Nullable Unavailable fetchProblem;
  private final Map<String, Integer> channels = new ConcurrentHashMap<>();
  private final Map<String, IceServerList> lists = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Boolean> stuck = new ConcurrentHashMap<>();

  /** So many channels, named {@code cam-0} and so on, in a profile. */
  public ScriptedWorkbench channels(ProfileChoice profile, int count) {
    channels.put(profile.name(), count);
    return this;
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
    return new Profiles(profiles, profilesProblem);
  }

  @Override
  public List<String> regions() {
    return List.of("eu-west-1", "us-east-1", "us-west-2");
  }

  @Override
  public ChannelPage channels(Place place, String prefix, @Nullable String nextToken)
      throws Unavailable {
    asked.add(prefix + "/" + nextToken);
    Unavailable problem = channelsProblem;
    if (problem != null) {
      throw problem;
    }
    int from = nextToken == null ? 0 : Integer.parseInt(nextToken);
    List<Channel> all =
        IntStream.range(0, channels.getOrDefault(place.profile().name(), 0))
            .mapToObj(number -> channel("cam-" + number))
            .filter(channel -> channel.name().startsWith(prefix))
            .toList();
    int to = Math.min(all.size(), from + PAGE);
    return new ChannelPage(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
  }

  @Override
  public IceServerList fetch(Choice choice) throws Unavailable, InterruptedException {
    if (stuck.containsKey(choice.channelName())) {
      Thread.currentThread().join();
    }
    Unavailable problem = fetchProblem;
    if (problem != null) {
      throw problem;
    }
    return lists.getOrDefault(choice.channelName(), Samples.list());
  }

  @Override
  public CheckRun start(CheckPlan plan, Consumer<CheckEvent> listener) {
    return CheckRun.start(plan, engines, Clock.systemUTC(), listener);
  }

  private static ProfileChoice profile(String name, @Nullable String region) {
    return new ProfileChoice.Aws(new AwsProfile(name, region, "static keys"));
  }

  private static Channel channel(String name) {
    return new Channel(name, "arn:of:" + name, "SINGLE_MASTER", "ACTIVE", null);
  }
}
