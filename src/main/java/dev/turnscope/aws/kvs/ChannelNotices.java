package dev.turnscope.aws.kvs;

import dev.turnscope.aws.failure.AwsFailure;
import dev.turnscope.aws.failure.AwsFailure.Kind;
import dev.turnscope.model.Channel;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Role;
import java.util.ArrayList;
import java.util.List;

/** What is odd about a channel, or about what is asked of it, a sentence each. Pure. */
final class ChannelNotices {
  private ChannelNotices() {}

  static List<String> of(Channel channel, IceServerConfigRequest request, MediaStorage storage) {
    List<String> notices = new ArrayList<>();
    if (!isActive(channel)) {
      notices.add(
          "The channel’s status is %s, not ACTIVE: what is so now may not be for long."
              .formatted(channel.status()));
    }
    if (channel.type().equals("FULL_MESH")) {
      notices.add(
          "The channel’s type is FULL_MESH. AWS’s documentation names SINGLE_MASTER as the only type"
              + " that is supported.");
    }
    if (storage.status() == MediaStorage.Status.ENABLED) {
      notices.add(
          "Media storage is on for this channel, and with it, AWS says, master and viewers no longer"
              + " connect to each other: each connects to the storage session.");
    }
    if (request.role() == Role.MASTER && request.clientId() != null) {
      notices.add(
          "A client ID was given with the role MASTER. To AWS it is a viewer’s: a master has none.");
    }
    return notices;
  }

  /** A channel that is not there for GetIceServerConfig may be one that is not ready. */
  static AwsFailure withStatus(AwsFailure failure, Channel channel) {
    return failure.kind() == Kind.RESOURCE_NOT_FOUND && !isActive(channel)
        ? new AwsFailure(
            failure.kind(),
            "%s The channel’s status is %s, not ACTIVE."
                .formatted(failure.sentence(), channel.status()),
            "Wait until its status is ACTIVE, or choose another channel.")
        : failure;
  }

  /** Whether the channel is ready, or AWS does not tell. */
  private static boolean isActive(Channel channel) {
    return channel.status().isEmpty() || channel.status().equals("ACTIVE");
  }
}
