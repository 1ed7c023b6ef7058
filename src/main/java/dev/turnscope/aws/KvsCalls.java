package dev.turnscope.aws;

import dev.turnscope.aws.AwsFailure.Kind;
import dev.turnscope.model.Channel;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Role;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kinesisvideo.model.ChannelInfo;
import software.amazon.awssdk.services.kinesisvideo.model.ChannelProtocol;
import software.amazon.awssdk.services.kinesisvideo.model.ComparisonOperator;
import software.amazon.awssdk.services.kinesisvideo.model.ListSignalingChannelsRequest;
import software.amazon.awssdk.services.kinesisvideosignaling.model.GetIceServerConfigResponse;
import software.amazon.awssdk.services.kinesisvideosignaling.model.Service;

/** The four calls, one method each; what the SDK throws becomes a failure here. */
final class KvsCalls {
  private final KvsClients clients;
  private final String region;

  KvsCalls(KvsClients clients, String region) {
    this.clients = clients;
    this.region = region;
  }

  ChannelPage list(String prefix, @Nullable String nextToken, int size) throws AwsFailure {
    ListSignalingChannelsRequest.Builder request =
        ListSignalingChannelsRequest.builder().maxResults(size).nextToken(nextToken);
    if (!prefix.isEmpty()) {
      request.channelNameCondition(
          condition ->
              condition.comparisonOperator(ComparisonOperator.BEGINS_WITH).comparisonValue(prefix));
    }
    var answer =
        ask(
            AwsCall.listing(region),
            () -> clients.control().listSignalingChannels(request.build()));
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
                  "arn:aws:kinesisvideo:%s:*:channel/%s/*".formatted(region, name.text()),
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
        .map(endpoint -> safeUri(endpoint.resourceEndpoint()))
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
    return ask(
        AwsCall.ofChannel("GetIceServerConfig", region, channel.arn(), channel.name()),
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
  }

  private <T> T ask(AwsCall call, Supplier<T> question) throws AwsFailure {
    clients.forgetAsked();
    try {
      return question.get();
    } catch (AwsServiceException refusal) {
      if (refusal.statusCode() == ProxyFailures.SIGN_IN_ASKED) {
        throw ProxyFailures.refused(call.at(clients.asked()), refusal.statusCode());
      }
      throw ServiceFailures.explain(call, refusal);
    } catch (RuntimeException thrown) {
      throw SilenceFailures.explain(call.at(clients.asked()), thrown);
    }
  }

  /** Null for an endpoint over which credentials would travel in clear. */
  static @Nullable URI safeUri(@Nullable String text) {
    try {
      URI uri = URI.create(Objects.requireNonNullElse(text, ""));
      boolean local = "127.0.0.1".equals(uri.getHost());
      boolean secure = "https".equals(uri.getScheme());
      return uri.getHost() != null && (secure || local) ? uri : null;
    } catch (IllegalArgumentException notAUri) {
      return null;
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
