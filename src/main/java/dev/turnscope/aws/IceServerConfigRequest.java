package dev.turnscope.aws;

import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * What GetIceServerConfig is asked.
 *
 * @param role for which the signaling endpoint is asked
 * @param clientId the viewer's ID in the channel, null to leave it out
 * @param username an ID that AWS ties to the credentials, null to leave it out
 */
public record IceServerConfigRequest(
    ChannelRef channel, Role role, @Nullable String clientId, @Nullable String username) {}
