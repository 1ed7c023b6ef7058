package dev.turnscope.aws.kvs;

import dev.turnscope.aws.call.Backoff;
import dev.turnscope.aws.call.SlowDown;
import dev.turnscope.aws.endpoint.Regions;
import dev.turnscope.aws.endpoint.SafeUri;
import dev.turnscope.aws.explanation.KvsRefusals;
import dev.turnscope.aws.explanation.ProxyFailures;
import dev.turnscope.aws.explanation.SilenceFailures;
import dev.turnscope.aws.explanation.WebPage;
import dev.turnscope.aws.failure.AwsCall;
import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.Channel;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Role;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesisvideo.model.ChannelInfo;
import software.amazon.awssdk.services.kinesisvideo.model.ChannelProtocol;
import software.amazon.awssdk.services.kinesisvideo.model.ComparisonOperator;
import software.amazon.awssdk.services.kinesisvideo.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesisvideo.model.ListSignalingChannelsRequest;
import software.amazon.awssdk.services.kinesisvideosignaling.model.GetIceServerConfigResponse;
import software.amazon.awssdk.services.kinesisvideosignaling.model.Service;

/**
 * The five calls, one method each; what the SDK throws becomes a failure here. A call that AWS
 * throttles is made again.
 */
final class KvsCalls {
  private final KvsClients clients;
  private final String region;
  private final Consumer<SlowDown> slowed;

  KvsCalls(KvsClients clients, String region) {
    this(clients, region, _ -> {});
  }

  private KvsCalls(KvsClients clients, String region, Consumer<SlowDown> slowed) {
    this.clients = clients;
    this.region = region;
    this.slowed = slowed;
  }

  /** The same, with somebody who hears when AWS asks to slow down. */
  KvsCalls telling(Consumer<SlowDown> hearer) {
    return new KvsCalls(clients, region, hearer);
  }

  ChannelPage list(String prefix, @Nullable String nextToken, int size) throws AwsFailure {
    ListSignalingChannelsRequest.Builder request =
        ListSignalingChannelsRequest.builder().maxResults(size).nextToken(nextToken);
    if (!prefix.isEmpty()) {
      request.channelNameCondition(
          condition ->
              condition.comparisonOperator(ComparisonOperator.BEGINS_WITH).comparisonValue(prefix));
    }
    AwsCall call = AwsCall.listing(region);
    var answer =
        ask(
            call,
            Backoff.Budget.OF_A_PAGE,
            () -> {
              try {
                return clients.control().listSignalingChannels(request.build());
              } catch (InvalidArgumentException refusal) {
                throw nextToken == null
                    ? refusal
                    : KvsRefusals.pageRefused()
                        .failure(call, refusal.awsErrorDetails().errorMessage());
              }
            });
    if (!answer.hasChannelInfoList()) {
      throw SilenceFailures.unreadable(call);
    }
    return new ChannelPage(
        answer.channelInfoList().stream().filter(KvsCalls::named).map(KvsCalls::channel).toList(),
        answer.nextToken());
  }

  Channel describe(ChannelRef ref) throws AwsFailure {
    AwsCall call =
        switch (ref) {
          case ChannelRef.Arn arn ->
              AwsCall.ofChannel("DescribeSignalingChannel", region, arn.text(), arn.name());
          case ChannelRef.Name name ->
              AwsCall.ofChannel(
                  "DescribeSignalingChannel",
                  region,
                  "arn:%s:kinesisvideo:%s:*:channel/%s/*"
                      .formatted(Regions.partition(region), region, name.text()),
                  name.text());
        };
    var answer =
        ask(
            call,
            () ->
                clients
                    .control()
                    .describeSignalingChannel(
                        request -> {
                          switch (ref) {
                            case ChannelRef.Arn arn -> request.channelARN(arn.text());
                            case ChannelRef.Name name -> request.channelName(name.text());
                          }
                        }));
    ChannelInfo info = answer.channelInfo();
    if (!named(info)) {
      throw SilenceFailures.unreadable(call);
    }
    return channel(info);
  }

  /** Whether the channel's media are stored, and where. */
  MediaStorage mediaStorage(ChannelRef ref) throws AwsFailure {
    AwsCall call =
        AwsCall.ofChannel("DescribeMediaStorageConfiguration", region, ref.text(), ref.text());
    var answer =
        ask(
            call,
            () ->
                clients
                    .control()
                    .describeMediaStorageConfiguration(
                        request -> {
                          switch (ref) {
                            case ChannelRef.Arn arn -> request.channelARN(arn.text());
                            case ChannelRef.Name name -> request.channelName(name.text());
                          }
                        }));
    var configuration = answer.mediaStorageConfiguration();
    if (configuration == null || configuration.status() == null) {
      throw SilenceFailures.unreadable(call);
    }
    return switch (configuration.status()) {
      case ENABLED ->
          new MediaStorage(
              MediaStorage.Status.ENABLED, streamName(configuration.streamARN()), null);
      case DISABLED -> new MediaStorage(MediaStorage.Status.DISABLED, null, null);
      case UNKNOWN_TO_SDK_VERSION -> throw SilenceFailures.unreadable(call);
    };
  }

  /**
   * Out of {@code arn:aws:kinesisvideo:REGION:ACCOUNT:stream/NAME/CREATED}, without the account.
   */
  private static @Nullable String streamName(@Nullable String arn) {
    String[] parts = Objects.requireNonNullElse(arn, "").split("/");
    return parts.length == 3 ? parts[1] : null;
  }

  /** The HTTPS endpoint of a channel for a role. */
  URI endpoint(Channel channel, Role role) throws AwsFailure {
    AwsCall call =
        AwsCall.ofChannel("GetSignalingChannelEndpoint", region, channel.arn(), channel.name());
    var answer =
        ask(
            call,
            () ->
                clients
                    .control()
                    .getSignalingChannelEndpoint(
                        request ->
                            request
                                .channelARN(channel.arn())
                                .singleMasterChannelEndpointConfiguration(
                                    configuration ->
                                        configuration
                                            .protocols(ChannelProtocol.HTTPS, ChannelProtocol.WSS)
                                            .role(role.word()))));
    return answer.resourceEndpointList().stream()
        .filter(Objects::nonNull)
        .filter(endpoint -> endpoint.protocol() == ChannelProtocol.HTTPS)
        .map(endpoint -> SafeUri.of(endpoint.resourceEndpoint()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () ->
                new AwsFailure(
                    Kind.UNREADABLE_ANSWER,
                    call.told() + ": the answer names no HTTPS endpoint.",
                    "Ask again; if it stays so, ask AWS’s support."));
  }

  GetIceServerConfigResponse iceServerConfig(
      Channel channel, URI endpoint, @Nullable String clientId, @Nullable String username)
      throws AwsFailure {
    AwsCall call = AwsCall.ofChannel("GetIceServerConfig", region, channel.arn(), channel.name());
    GetIceServerConfigResponse answer =
        ask(
            call,
            () ->
                clients
                    .signaling(endpoint)
                    .getIceServerConfig(
                        request ->
                            request
                                .channelARN(channel.arn())
                                .clientId(clientId)
                                .service(Service.TURN)
                                .username(username)));
    if (!answer.hasIceServerList()) {
      throw SilenceFailures.unreadable(call);
    }
    return answer;
  }

  private <T> T ask(AwsCall call, Callable<T> question) throws AwsFailure {
    return ask(call, Backoff.Budget.OF_A_CALL, question);
  }

  private <T> T ask(AwsCall call, Backoff.Budget budget, Callable<T> question) throws AwsFailure {
    clients.forgetAsked();
    try {
      Callable<T> watched = ProxyFailures.watched(question, () -> call.at(clients.asked()));
      return new Backoff(budget, slowed).ask(call, watched);
    } catch (AwsFailure failure) {
      throw failure;
    } catch (Exception thrown) {
      Integer page = clients.webPage();
      if (page != null) {
        throw WebPage.explanation(page).failure(call, null);
      }
      throw SilenceFailures.explain(call.at(clients.asked()), thrown);
    }
  }

  private static boolean named(@Nullable ChannelInfo info) {
    return info != null && info.channelName() != null && info.channelARN() != null;
  }

  private static Channel channel(ChannelInfo info) {
    return new Channel(
        info.channelName(),
        info.channelARN(),
        Objects.requireNonNullElse(info.channelTypeAsString(), ""),
        Objects.requireNonNullElse(info.channelStatusAsString(), ""),
        info.creationTime());
  }
}
