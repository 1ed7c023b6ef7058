package dev.turnscope.lab.kvs;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AccessKeys;
import dev.turnscope.lab.http.AwsEndpoint;
import dev.turnscope.lab.http.AwsService;
import dev.turnscope.lab.http.SignatureCheck;
import dev.turnscope.model.Channel;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** KVS's signaling API on loopback: five calls, signatures verified, AWS's error shapes. */
public final class KvsEndpoint implements AutoCloseable {
  private final AwsEndpoint endpoint;

  private KvsEndpoint(AwsEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The channels that it lists, told without starting it. */
  public static List<Channel> channels(String region) {
    LabChannels channels = new LabChannels(region);
    return Arrays.stream(Scenario.values()).map(channels::channel).toList();
  }

  /**
   * Starts on a free port of 127.0.0.1, for one key pair.
   *
   * @param iceServers what GetIceServerConfig answers for a scenario
   */
  public static KvsEndpoint start(
      Secret accessKeyId,
      Secret secretAccessKey,
      String region,
      Function<Scenario, List<IceServer>> iceServers)
      throws IOException {
    return start(AccessKeys.of(accessKeyId, secretAccessKey), region, iceServers, List.of());
  }

  /**
   * Starts on a free port of 127.0.0.1.
   *
   * @param keys whose signatures are accepted
   * @param iceServers what GetIceServerConfig answers for a scenario
   * @param beside what else is answered there
   */
  public static KvsEndpoint start(
      AccessKeys keys,
      String region,
      Function<Scenario, List<IceServer>> iceServers,
      List<AwsService> beside)
      throws IOException {
    SignatureCheck signatures =
        new SignatureCheck(keys, KvsService.NAME, region, Clock.systemUTC());
    return start(signatures, region, AwsEndpoint.EXCHANGE_DEADLINE, iceServers, beside);
  }

  static KvsEndpoint start(
      SignatureCheck signatures,
      String region,
      Duration exchangeDeadline,
      Function<Scenario, List<IceServer>> iceServers,
      List<AwsService> beside)
      throws IOException {
    return new KvsEndpoint(
        AwsEndpoint.start(
            exchangeDeadline,
            self ->
                Stream.concat(
                        Stream.of(new KvsService(signatures, region, self, iceServers)),
                        beside.stream())
                    .toList()));
  }

  /** Where it listens, {@code http://127.0.0.1:PORT}. */
  public URI uri() {
    return endpoint.uri();
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
