package dev.turnscope.lab.kvs;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AwsAnswer;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.lab.http.AwsRequest;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.SignatureCheck;
import dev.turnscope.model.IceServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The calls of KVS about signaling channels. */
final class KvsService implements AwsService {
  static final String NAME = "kinesisvideo";

  private final SignatureCheck signatures;
  private final Map<String, KvsCall> calls;

  KvsService(
      SignatureCheck signatures,
      String region,
      URI self,
      Function<Scenario, List<IceServer>> iceServers) {
    this.signatures = signatures;
    LabChannels channels = new LabChannels(region);
    this.calls =
        Map.of(
            "/listSignalingChannels", new ListSignalingChannels(channels),
            "/describeSignalingChannel", new DescribeSignalingChannel(channels),
            "/describeMediaStorageConfiguration", new DescribeMediaStorageConfiguration(channels),
            "/getSignalingChannelEndpoint", new GetSignalingChannelEndpoint(channels, self),
            "/v1/get-ice-server-config", new GetIceServerConfig(channels, iceServers));
  }

  @Override
  public boolean knows(AwsRequest request) {
    return request.method().equals("POST") && calls.containsKey(request.path());
  }

  @Override
  public AwsAnswer answer(AwsRequest request) throws AwsError {
    signatures.check(request);
    KvsCall call = Objects.requireNonNull(calls.get(request.path()), "a call that it knows");
    return AwsAnswer.json(call.answer(Parameters.read(request.body())));
  }

  @Override
  public AwsAnswer refusal(AwsError error) {
    return AwsAnswer.refusal(error);
  }
}
