package dev.turnscope.aws.kvs;

import dev.turnscope.model.Channel;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.MediaStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of GetIceServerConfig.
 *
 * @param servers the region's STUN server, then AWS's list in its order
 * @param endpoint the signaling endpoint that was asked
 * @param storage of the channel, as far as AWS told it by then
 * @param clockAhead how far this computer's clock is ahead of AWS's, to the second; null where its
 *     answers did not tell
 * @param notices what is odd about the channel, the request or the list, a sentence each
 * @param leftOut how many URIs of the list are not in {@code servers}, which would be too many
 */
public record IceServerConfig(
    Channel channel,
    List<IceServer> servers,
    Instant fetchedAt,
    String endpoint,
    MediaStorage storage,
    @Nullable Duration clockAhead,
    List<String> notices,
    int leftOut) {

  public IceServerConfig {
    servers = List.copyOf(servers);
    notices = List.copyOf(notices);
  }
}
