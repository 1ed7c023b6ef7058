package dev.turnscope.ui.work;

import dev.turnscope.aws.AwsFailure;
import dev.turnscope.aws.IceServerConfigRequest;
import dev.turnscope.aws.Kvs;
import dev.turnscope.aws.Regions;
import dev.turnscope.check.CheckEvent;
import dev.turnscope.check.CheckPlan;
import dev.turnscope.check.CheckRun;
import dev.turnscope.check.LiveEngines;
import dev.turnscope.model.IceServerList;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.source.Sources;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** AWS, the lab and the engines. It keeps the AWS clients that it made: new ones take a second. */
public final class LiveWorkbench implements Workbench, AutoCloseable {
  private final Sources sources;
  private final LiveEngines engines;
  private final Clock clock;
  private final Map<Place, Kvs> opened = new HashMap<>();

  public LiveWorkbench(Sources sources, LiveEngines engines, Clock clock) {
    this.sources = sources;
    this.engines = engines;
    this.clock = clock;
  }

  @Override
  public Profiles profiles() {
    try {
      return new Profiles(sources.profiles().stream().map(LiveWorkbench::profile).toList(), null);
    } catch (AwsFailure failure) {
      return new Profiles(List.of(profile(ProfileChoice.LAB)), unavailable(failure));
    }
  }

  @Override
  public List<String> regions() {
    return Regions.all();
  }

  @Override
  public ChannelPage channels(Place place, String prefix, @Nullable String nextToken)
      throws Unavailable {
    try {
      var page = kvs(place).channels(prefix, nextToken);
      return new ChannelPage(page.channels(), page.nextToken());
    } catch (AwsFailure failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public IceServerList fetch(Choice choice) throws Unavailable {
    try {
      return sources.fetch(
          profileChoice(choice.place().profile()),
          kvs(choice.place()),
          new IceServerConfigRequest(choice.channel(), choice.role(), choice.clientId(), null));
    } catch (AwsFailure failure) {
      throw unavailable(failure);
    }
  }

  @Override
  public CheckRun start(CheckPlan plan, Consumer<CheckEvent> listener) {
    return CheckRun.start(plan, engines, clock, listener);
  }

  @Override
  public synchronized void close() {
    opened.values().forEach(Kvs::close);
    opened.clear();
  }

  private synchronized Kvs kvs(Place place) throws AwsFailure {
    Kvs kvs = opened.get(place);
    if (kvs == null) {
      kvs = sources.open(profileChoice(place.profile()), place.region());
      opened.put(place, kvs);
    }
    return kvs;
  }

  private static Profile profile(ProfileChoice choice) {
    return new Profile(choice.name(), choice.region(), choice == ProfileChoice.LAB);
  }

  private static ProfileChoice profileChoice(Profile profile) {
    return profile.lab() ? ProfileChoice.LAB : ProfileChoice.named(profile.name());
  }

  private static Unavailable unavailable(AwsFailure failure) {
    return new Unavailable(failure.sentence(), failure.nextStep());
  }
}
