package dev.turnscope.lab.kvs;

import dev.turnscope.lab.Scenario;
import dev.turnscope.lab.http.AwsError;
import dev.turnscope.model.Channel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lab's signaling channels: each scenario is one. */
final class LabChannels {
  private static final long CREATED_EPOCH_MILLIS = 1_700_000_000_000L;
  private static final int MESSAGE_TTL_SECONDS = 60;

  private final String region;

  LabChannels(String region) {
    this.region = region;
  }

  String arn(Scenario scenario) {
    return "arn:aws:kinesisvideo:%s:000000000000:channel/%s/%d"
        .formatted(region, scenario.word(), CREATED_EPOCH_MILLIS);
  }

  Channel channel(Scenario scenario) {
    return new Channel(
        scenario.word(),
        arn(scenario),
        "SINGLE_MASTER",
        "ACTIVE",
        Instant.ofEpochMilli(CREATED_EPOCH_MILLIS));
  }

  /** A ChannelInfo. */
  ObjectNode info(Scenario scenario) {
    ObjectNode info =
        JsonNodeFactory.instance
            .objectNode()
            .put("ChannelARN", arn(scenario))
            .put("ChannelName", scenario.word())
            .put("ChannelStatus", "ACTIVE")
            .put("ChannelType", "SINGLE_MASTER")
            .put("CreationTime", CREATED_EPOCH_MILLIS / 1000.0)
            .put("Version", "lab");
    info.putObject("SingleMasterConfiguration").put("MessageTtlSeconds", MESSAGE_TTL_SECONDS);
    return info;
  }

  /** The channel of the two parameters that calls name it with. */
  Scenario find(@Nullable String arn, @Nullable String name) throws AwsError {
    if (arn == null && name == null) {
      throw AwsError.invalidArgument("Either ChannelName or ChannelARN must be provided.");
    }
    Optional<Scenario> found =
        Arrays.stream(Scenario.values())
            .filter(scenario -> arn == null || arn.equals(arn(scenario)))
            .filter(scenario -> name == null || name.equals(scenario.word()))
            .filter(scenario -> scenario != Scenario.CHANNEL_NOT_FOUND)
            .findFirst();
    return found.orElseThrow(
        () ->
            new AwsError(
                404,
                "ResourceNotFoundException",
                "The requested channel is not found or not active."));
  }
}
