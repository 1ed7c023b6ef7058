package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.CallThreads;
import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.call.Pause;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.credentials.CallerIdentities;
import dev.turnscope.aws.credentials.CallerIdentity;
import dev.turnscope.aws.credentials.ChildProcesses;
import dev.turnscope.aws.credentials.CredentialFailures;
import dev.turnscope.aws.credentials.SignIn;
import dev.turnscope.aws.credentials.SignInPlace;
import dev.turnscope.aws.credentials.SignedInProvider;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.aws.profile.SharedSettings;
import dev.turnscope.aws.proxy.Proxies;
import dev.turnscope.aws.proxy.RoutedHttpService;
import dev.turnscope.aws.signin.SignInPrompts;
import dev.turnscope.model.Channel;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.MediaStorage;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Kinesis Video Streams through the AWS SDK. Its methods block until AWS answered, a deadline
 * passed or the thread was interrupted; call none of them on the window's thread.
 */
public final class Kvs implements AutoCloseable {
  /** The first page comes soon, and the whole in few calls. */
  private static final int FIRST_PAGE = 100;

  private static final int PAGE = 1000;

  static {
    Proxies.prepare();
    RoutedHttpService.install();
  }

  private final ResolvedAccess access;
  private final Patience patience;
  private final KvsClients clients;
  private final KvsCalls calls;
  private final CallThreads threads = new CallThreads();
  private final CallerIdentities identities = new CallerIdentities(threads);
  private final ChannelPace pace = new ChannelPace(System::nanoTime);

  private Kvs(ResolvedAccess access, Patience patience) throws AwsFailure {
    this.access = access;
    this.patience = patience;
    this.clients = new KvsClients(access, patience);
    this.calls = new KvsCalls(clients, access.region());
  }

  /**
   * Reads the profile and makes the clients; asks AWS nothing yet.
   *
   * @param signIn keeps the sessions of profiles that a person signs in
   */
  public static Kvs open(AwsAccess access, SignIn signIn) throws AwsFailure {
    return open(access, SharedSettings.ofThisProcess(), Patience.USUAL, signIn);
  }

  static Kvs open(AwsAccess access, SharedSettings settings, Patience patience) throws AwsFailure {
    return open(access, settings, patience, new SignIn());
  }

  static Kvs open(AwsAccess access, SharedSettings settings, Patience patience, SignIn signIn)
      throws AwsFailure {
    return new Kvs(
        ResolvedAccess.of(access, settings, new ResolvedAccess.With(signIn, patience)), patience);
  }

  /**
   * Signs the profile in, where a person has to and has not yet. Other methods never ask a person:
   * they fail where a sign-in is needed.
   */
  public void signIn(SignInPrompts prompts) throws AwsFailure {
    if (access.credentials() instanceof SignedInProvider signedIn) {
      signedIn.signIn(prompts);
    }
  }

  /**
   * A page of the channels, in AWS's order.
   *
   * @param prefix how their names begin, empty for all
   * @param nextToken of the page before, null for the first
   */
  public ChannelPage channels(String prefix, @Nullable String nextToken) throws AwsFailure {
    return channels(prefix, nextToken, _ -> {});
  }

  /**
   * The same.
   *
   * @param slowed hears when AWS throttles it and it waits, on another thread
   */
  public ChannelPage channels(String prefix, @Nullable String nextToken, Consumer<SlowDown> slowed)
      throws AwsFailure {
    int size = nextToken == null ? FIRST_PAGE : PAGE;
    return run(
        AwsCall.listing(access.region()),
        () -> calls.telling(slowed).list(prefix, nextToken, size));
  }

  ChannelPage channels(String prefix, @Nullable String nextToken, int size) throws AwsFailure {
    return run(AwsCall.listing(access.region()), () -> calls.list(prefix, nextToken, size));
  }

  /** Finds a channel by its name or its ARN. */
  public Channel describe(ChannelRef ref) throws AwsFailure {
    refuseOtherRegion(ref);
    return run(
        AwsCall.ofChannel("DescribeSignalingChannel", access.region(), ref.text(), ref.text()),
        () -> calls.describe(ref));
  }

  /** Finds the channel and its endpoint for the role, and asks that for the ICE servers. */
  public IceServerConfig iceServerConfig(IceServerConfigRequest request) throws AwsFailure {
    return iceServerConfig(request, _ -> {});
  }

  /**
   * The same.
   *
   * @param slowed hears when AWS throttles it and it waits, on another thread
   */
  public IceServerConfig iceServerConfig(IceServerConfigRequest request, Consumer<SlowDown> slowed)
      throws AwsFailure {
    ChannelRef ref = request.channel();
    refuseOtherRegion(ref);
    return run(
        AwsCall.ofChannel("GetIceServerConfig", access.region(), ref.text(), ref.text()),
        () -> {
          pace.await(ref instanceof ChannelRef.Arn arn ? arn.name() : ref.text(), Pause.ASLEEP);
          KvsCalls asked = calls.telling(slowed);
          try (StorageQuestion storage = StorageQuestion.ask(threads, calls, ref)) {
            return config(asked, asked.describe(ref), request, storage);
          } catch (AwsFailure failure) {
            throw OtherAccount.told(failure, ref, ownAccount());
          }
        });
  }

  /**
   * Whose credentials the profile gives, asked of STS in its region; empty for the built-in lab,
   * which is no AWS account.
   */
  public Optional<CallerIdentity> callerIdentity() throws AwsFailure {
    SignInPlace place = access.place();
    return place == null
        ? Optional.empty()
        : Optional.of(identities.of(resolveCredentials(), place));
  }

  /** Null where the credentials do not tell it. */
  private @Nullable String ownAccount() {
    try {
      return access.credentials().resolveCredentials().accountId().orElse(null);
    } catch (RuntimeException endedSince) {
      return null;
    }
  }

  @Override
  public void close() {
    threads.close();
    clients.close();
  }

  private IceServerConfig config(
      KvsCalls asked, Channel channel, IceServerConfigRequest request, StorageQuestion storage)
      throws AwsFailure {
    try {
      return config(asked, channel, asked.endpoint(channel, request.role()), request, storage);
    } catch (AwsFailure failure) {
      throw ChannelNotices.withStatus(failure, channel);
    }
  }

  private IceServerConfig config(
      KvsCalls asked,
      Channel channel,
      URI endpoint,
      IceServerConfigRequest request,
      StorageQuestion question)
      throws AwsFailure {
    var answer = asked.iceServerConfig(channel, endpoint, request.clientId(), request.username());
    Instant fetchedAt = Instant.now();
    IceServerListReader reader = new IceServerListReader(fetchedAt, clients.clock().ahead());
    reader.read(answer);
    List<IceServer> servers = new ArrayList<>();
    servers.add(new IceServer(List.of(ListedUri.read(access.stunUri())), null, null, null));
    servers.addAll(reader.servers());
    MediaStorage storage = question.soFar();
    List<String> notices = new ArrayList<>(ChannelNotices.of(channel, request, storage));
    notices.addAll(NumberedNotices.of(answer.iceServerList(), reader.notices()));
    return new IceServerConfig(
        channel,
        servers,
        fetchedAt,
        endpoint.toString(),
        storage,
        clients.clock().ahead(),
        notices,
        reader.leftOut());
  }

  private <T> T run(AwsCall call, Callable<T> work) throws AwsFailure {
    resolveCredentials();
    try {
      return threads.run(call, patience.operation(), work);
    } catch (AwsFailure failure) {
      boolean ended = failure.kind() == Kind.EXPIRED_TOKEN || failure.kind() == Kind.UNKNOWN_KEY;
      if (ended && access.credentials() instanceof SignedInProvider signedIn) {
        signedIn.forget();
      }
      throw failure;
    }
  }

  /** Before the call itself, so that the two do not fail alike. The SDK keeps what it found. */
  private AwsCredentials resolveCredentials() throws AwsFailure {
    CredentialFailures failures =
        new CredentialFailures(access.profile(), access.kind(), access.region(), access.settings());
    ChildProcesses before = ChildProcesses.now();
    try {
      return threads.run(
          failures.call(),
          patience.operation(),
          () -> {
            try {
              return access.credentials().resolveCredentials();
            } catch (RuntimeException thrown) {
              throw failures.explain(thrown);
            }
          });
    } catch (AwsFailure failure) {
      if (failure.kind() == Kind.NO_NETWORK || failure.kind() == Kind.CANCELLED) {
        before.endLaterOnes();
      }
      throw failures.explainLate(failure);
    }
  }

  private void refuseOtherRegion(ChannelRef ref) throws AwsFailure {
    if (ref instanceof ChannelRef.Arn arn && !arn.region().equals(access.region())) {
      throw new AwsFailure(
          Kind.WRONG_REGION,
          "The channel’s ARN is of region %s, and %s was chosen."
              .formatted(arn.region(), access.region()),
          "Choose region %s.".formatted(arn.region()));
    }
  }
}
