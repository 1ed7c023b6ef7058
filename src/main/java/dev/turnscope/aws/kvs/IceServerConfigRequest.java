package dev.turnscope.aws.kvs;

import dev.turnscope.aws.endpoint.Regions;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.NameForm;
import dev.turnscope.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * What GetIceServerConfig is asked, within the limits of its API's model: what is not is refused,
 * with a sentence for the person, before AWS is asked.
 *
 * @param role for which the signaling endpoint is asked
 * @param clientId the viewer's ID in the channel, null to leave it out
 * @param username an ID that AWS ties to the credentials, null to leave it out
 */
public record IceServerConfigRequest(
    ChannelRef channel, Role role, @Nullable String clientId, @Nullable String username) {

  public IceServerConfigRequest {
    if (channel instanceof ChannelRef.Arn arn) {
      refuseOtherPartition(arn);
    }
    if (clientId != null) {
      NameForm.check("The client ID", clientId);
    }
    if (username != null) {
      NameForm.check("The username", username);
    }
  }

  private static void refuseOtherPartition(ChannelRef.Arn arn) {
    String partition = Regions.partition(arn.region());
    if (!partition.equals(arn.partition())) {
      throw new IllegalArgumentException(
          "The channel’s ARN is of partition %s, but its region %s belongs to partition %s."
              .formatted(arn.partition(), arn.region(), partition));
    }
  }
}
