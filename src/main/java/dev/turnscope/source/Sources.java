package dev.turnscope.source;

import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.kvs.AwsAccess;
import dev.turnscope.aws.kvs.IceServerConfig;
import dev.turnscope.aws.kvs.IceServerConfigRequest;
import dev.turnscope.aws.kvs.Kvs;
import dev.turnscope.aws.profile.AwsEnvironment;
import dev.turnscope.aws.profile.AwsProfile;
import dev.turnscope.aws.profile.AwsProfiles;
import dev.turnscope.aws.profile.EnvironmentCredentials;
import dev.turnscope.lab.Lab;
import dev.turnscope.lab.LabSettings;
import dev.turnscope.lab.Scenario;
import dev.turnscope.model.Channel;
import dev.turnscope.model.EndpointChoice;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.SignalingEndpoint;
import dev.turnscope.model.Source;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** AWS's profiles and the built-in lab, asked in one way. The lab starts when it is first asked. */
public final class Sources implements AutoCloseable {
  private final LabSettings labSettings;
  private final SignIn signIn = new SignIn();
  private @Nullable Lab lab;
  private boolean closed;

  public Sources() {
    this(LabSettings.USUAL);
  }

  /** With the delay and loss that the lab is to have. */
  public Sources(LabSettings labSettings) {
    this.labSettings = labSettings;
  }

  /**
   * AWS's profiles, with what the environment gives before or behind them as the AWS CLI takes it,
   * then the built-in lab. Where this fails, {@link ProfileChoice#LAB} is left.
   */
  public List<ProfileChoice> profiles() throws AwsFailure {
    AwsEnvironment environment = AwsEnvironment.ofThisProcess();
    List<ProfileChoice> choices = new ArrayList<>();
    for (AwsProfile profile : AwsProfiles.read()) {
      choices.add(new ProfileChoice.Aws(profile));
    }
    Optional<EnvironmentCredentials> own = environment.credentials();
    if (own.isPresent()) {
      choices.add(
          environment.preferred().isPresent() ? 0 : choices.size(),
          ProfileChoice.Environment.of(own.get()));
    }
    if (AwsEnvironment.onEc2()) {
      choices.add(ProfileChoice.Environment.of(EnvironmentCredentials.INSTANCE));
    }
    choices.add(ProfileChoice.LAB);
    return choices;
  }

  /**
   * By their names, whether profiles of IAM Identity Center are signed in, in words. AWS is not
   * asked.
   */
  public Map<String, String> signInStates() throws AwsFailure {
    return AwsProfiles.signInStates();
  }

  /**
   * Opens KVS for a profile; whoever opens it closes it. Blocks for about a second.
   *
   * @param region null for the profile's own
   */
  public Kvs open(ProfileChoice choice, @Nullable String region) throws AwsFailure {
    return open(choice, region, EndpointChoice.AS_SET);
  }

  /**
   * The same with a choice of AWS's endpoints.
   *
   * @param region null for the profile's own
   */
  public Kvs open(ProfileChoice choice, @Nullable String region, EndpointChoice endpoints)
      throws AwsFailure {
    return Kvs.open(
        switch (choice) {
          case ProfileChoice.Aws(AwsProfile profile) ->
              new AwsAccess.Profile(profile.name(), region, endpoints);
          case ProfileChoice.Environment(var credentials, String settings, _) ->
              new AwsAccess.Environment(credentials, settings, region, endpoints);
          case ProfileChoice.BuiltInLab _ -> access(lab());
        },
        signIn);
  }

  /** The lab's channels whose names begin so; the lab need not run for that. */
  public static List<Channel> labChannels(String prefix) {
    return Lab.channels().stream().filter(channel -> channel.name().startsWith(prefix)).toList();
  }

  /** Asks for a channel's ICE server list; blocks, and hears an interrupt. */
  public IceServerList fetch(ProfileChoice choice, Kvs kvs, IceServerConfigRequest request)
      throws AwsFailure {
    return fetch(choice, kvs, request, _ -> {});
  }

  /**
   * The same.
   *
   * @param slowed hears when AWS throttles it and it waits, on another thread
   */
  public IceServerList fetch(
      ProfileChoice choice, Kvs kvs, IceServerConfigRequest request, Consumer<SlowDown> slowed)
      throws AwsFailure {
    IceServerConfig config = kvs.iceServerConfig(request, slowed);
    return switch (choice) {
      case ProfileChoice.Aws _ -> list(source(Source.Kind.AWS, request, config, null), config);
      case ProfileChoice.Environment own ->
          list(source(Source.Kind.AWS, request, config, own.credentials().phrase()), config);
      case ProfileChoice.BuiltInLab _ -> {
        Lab running = lab();
        yield list(
            source(Source.Kind.LAB, request, config, null),
            config,
            withOwnStun(running, config),
            List.of(running.authority()));
      }
    };
  }

  /** The built-in lab, started at the first call. */
  public synchronized Lab lab() {
    if (closed) {
      throw new IllegalStateException("the sources are closed");
    }
    if (lab == null) {
      lab = Lab.start(labSettings);
    }
    return lab;
  }

  @Override
  public synchronized void close() {
    closed = true;
    signIn.close();
    if (lab != null) {
      lab.close();
      lab = null;
    }
  }

  private static AwsAccess access(Lab lab) {
    return new AwsAccess.Keys(
        lab.accessKeyId(),
        lab.secretAccessKey(),
        lab.region(),
        lab.endpoint(),
        lab.stunUri(Scenario.HEALTHY));
  }

  /** A region has one STUN server; the lab has one for each scenario. */
  private static List<IceServer> withOwnStun(Lab lab, IceServerConfig config) {
    return Scenario.named(config.channel().name())
        .map(
            scenario -> {
              List<IceServer> servers = new ArrayList<>(config.servers());
              servers.set(0, stun(lab.stunUri(scenario)));
              return List.copyOf(servers);
            })
        .orElse(config.servers());
  }

  private static IceServer stun(String uri) {
    return new IceServer(List.of(ListedUri.read(uri)), null, null, null);
  }

  private static Source source(
      Source.Kind kind,
      IceServerConfigRequest request,
      IceServerConfig config,
      @Nullable String credentials) {
    return new Source(
        kind,
        config.channel().name(),
        region(config),
        request.role(),
        config.endpoint(),
        config.storage(),
        credentials);
  }

  private static IceServerList list(Source source, IceServerConfig config) {
    return list(source, config, config.servers(), List.of());
  }

  private static IceServerList list(
      Source source,
      IceServerConfig config,
      List<IceServer> servers,
      List<X509Certificate> authorities) {
    return new IceServerList(
        source,
        servers,
        config.fetchedAt(),
        authorities,
        config.clockAhead(),
        new SignalingEndpoint(config.channel().arn(), config.endpoint()),
        config.notices(),
        config.leftOut());
  }

  /** An ARN's fourth field. */
  private static String region(IceServerConfig config) {
    return config.channel().arn().split(":")[3];
  }
}
