package dev.turnscope.aws;

import dev.turnscope.model.Channel;
import dev.turnscope.model.IceServer;
import java.time.Instant;
import java.util.List;

/**
 * The answer of GetIceServerConfig.
 *
 * @param servers the region's STUN server, then AWS's list in its order
 * @param endpoint the signaling endpoint that was asked
 * @param notices what is odd in the list, a sentence each
 */
public record IceServerConfig(
    Channel channel,
    List<IceServer> servers,
    Instant fetchedAt,
    String endpoint,
    List<String> notices) {

  public IceServerConfig {
    servers = List.copyOf(servers);
    notices = List.copyOf(notices);
  }
}
