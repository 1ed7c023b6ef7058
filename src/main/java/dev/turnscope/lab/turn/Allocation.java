package dev.turnscope.lab.turn;

import dev.turnscope.stun.ByteString;
import dev.turnscope.stun.ChannelData;
import dev.turnscope.stun.Data;
import dev.turnscope.stun.IntegrityKey;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.XorPeerAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;

/** An allocation (RFC 8656 section 2): it carries data between its client and its peers. */
final class Allocation implements AutoCloseable {
  private final ClientPath client;
  private final Owner owner;
  private final RelaySocket relay;
  private final Permissions permissions;
  private final Channels channels;
  private volatile Instant expiresAt;

  /** Whose it is; the key outlives the credentials' own expiry, as long as it is refreshed. */
  record Owner(String username, IntegrityKey key) {}

  Allocation(
      ClientPath client,
      Owner owner,
      RelaySocket relay,
      Permissions permissions,
      Channels channels,
      Instant expiresAt) {
    this.client = client;
    this.owner = owner;
    this.relay = relay;
    this.permissions = permissions;
    this.channels = channels;
    this.expiresAt = expiresAt;
  }

  ClientPath client() {
    return client;
  }

  Owner owner() {
    return owner;
  }

  InetSocketAddress relayedAddress() {
    return relay.address();
  }

  Permissions permissions() {
    return permissions;
  }

  Channels channels() {
    return channels;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  void extendTo(Instant expiry) {
    expiresAt = expiry;
  }

  /** From the client, in a Send indication; without a permission it is dropped. */
  void sendToPeer(InetSocketAddress peer, ByteString data) {
    if (permissions.allow(peer.getAddress())) {
      relay.send(data.toArray(), peer);
    }
  }

  /** From the client, on a channel; on one that is not bound it is dropped. */
  void sendOnChannel(ChannelData data) {
    channels.peerOf(data.channel()).ifPresent(peer -> relay.send(data.data().toArray(), peer));
  }

  /** Carries what peers send to the client until the allocation is closed. */
  void carryToClient() {
    relay.receive(this::sendToClient);
  }

  /**
   * A bound channel lets its peer in by itself: clients such as libwebrtc renew it after nine
   * minutes, and not the permission that it came with.
   */
  private void sendToClient(InetSocketAddress peer, byte[] octets) {
    ByteString data = ByteString.copyOf(octets);
    Optional<Integer> channel = channels.numberOf(peer);
    if (channel.isPresent()) {
      client.send(new ChannelData(channel.get(), data));
    } else if (permissions.allow(peer.getAddress())) {
      client.send(
          StunEncoder.encode(
              StunMessage.indication(Method.DATA, new XorPeerAddress(peer), new Data(data))));
    }
  }

  boolean isOpen() {
    return relay.isOpen();
  }

  @Override
  public void close() {
    relay.close();
  }
}
