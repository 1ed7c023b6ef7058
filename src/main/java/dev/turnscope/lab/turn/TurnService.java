package dev.turnscope.lab.turn;

import dev.turnscope.stun.Attribute;
import dev.turnscope.stun.ChannelData;
import dev.turnscope.stun.Data;
import dev.turnscope.stun.MalformedMessage;
import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Method;
import dev.turnscope.stun.Packet;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.UnknownAttribute;
import dev.turnscope.stun.XorPeerAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what comes from clients, whatever transport it came over (RFC 8656 section 5). */
final class TurnService implements PacketHandler {
  private final AllocationTable table;
  private final Authenticator authenticator;
  private final AllocationRequests allocationRequests;
  private final PeerRequests peerRequests = new PeerRequests();
  private final RecentReplies recent;

  TurnService(TurnSettings settings, AllocationTable table) {
    this.table = table;
    this.authenticator = new Authenticator(settings);
    this.allocationRequests = new AllocationRequests(table, settings);
    this.recent = new RecentReplies(settings.clock());
  }

  @Override
  public void handle(byte[] packet, ClientPath client) {
    try {
      switch (Packet.decode(packet)) {
        case ChannelData data ->
            table.find(client.tuple()).ifPresent(allocation -> allocation.sendOnChannel(data));
        case ReceivedMessage received -> handle(received, client);
      }
    } catch (MalformedMessage dropped) {
      // RFC 8489 section 6.3: it is dropped without a word.
    }
  }

  @Override
  public boolean keeps(ClientPath client) {
    return table.find(client.tuple()).isPresent();
  }

  @Override
  public void gone(ClientPath client) {
    table.close(client.tuple());
  }

  private void handle(ReceivedMessage received, ClientPath client) {
    StunMessage message = received.message();
    if (message.messageClass() == MessageClass.REQUEST) {
      client.send(
          message.method() == Method.BINDING
              ? Binding.answer(received, client)
              : recent
                  .find(client.tuple(), message.id())
                  .orElseGet(() -> answer(received, client)));
    } else if (message.messageClass() == MessageClass.INDICATION
        && message.method() == Method.SEND) {
      table.find(client.tuple()).ifPresent(allocation -> relay(message, allocation));
    }
  }

  private byte[] answer(ReceivedMessage received, ClientPath client) {
    StunMessage message = received.message();
    Protection protection = Protection.NONE.withFingerprint(received.hasFingerprint());
    try {
      Allocation.Owner owner =
          authenticator.authenticate(
              received, client, table.find(client.tuple()).map(Allocation::owner));
      protection = Protection.by(owner.key()).withFingerprint(received.hasFingerprint());
      Binding.refuseUnknown(message);
      List<Attribute> attributes =
          new ArrayList<>(perform(new TurnRequest(message, client, owner)));
      attributes.add(Binding.SOFTWARE);
      byte[] reply =
          StunEncoder.encode(
              message.response(MessageClass.SUCCESS_RESPONSE, attributes), protection);
      recent.remember(client.tuple(), message.id(), reply);
      return reply;
    } catch (Refused refused) {
      return StunEncoder.encode(
          message.response(MessageClass.ERROR_RESPONSE, refused.attributes()), protection);
    }
  }

  private List<Attribute> perform(TurnRequest request) throws Refused {
    return switch (request.message().method()) {
      case ALLOCATE -> allocationRequests.allocate(request);
      case REFRESH -> allocationRequests.refresh(request, allocationOf(request));
      case CREATE_PERMISSION ->
          peerRequests.createPermission(request.message(), allocationOf(request));
      case CHANNEL_BIND -> peerRequests.channelBind(request.message(), allocationOf(request));
      case BINDING, SEND, DATA -> throw new Refused(TurnError.BAD_REQUEST);
    };
  }

  private Allocation allocationOf(TurnRequest request) throws Refused {
    Allocation allocation =
        table
            .find(request.client().tuple())
            .orElseThrow(() -> new Refused(TurnError.ALLOCATION_MISMATCH));
    if (!allocation.owner().username().equals(request.owner().username())) {
      throw new Refused(TurnError.WRONG_CREDENTIALS);
    }
    return allocation;
  }

  /** A Send indication (RFC 8656 section 11.2); nothing answers one that is wrong. */
  private static void relay(StunMessage message, Allocation allocation) {
    Optional<XorPeerAddress> peer = message.first(XorPeerAddress.class);
    Optional<Data> data = message.first(Data.class);
    boolean understood =
        message.all(UnknownAttribute.class).noneMatch(UnknownAttribute::comprehensionRequired);
    if (understood && peer.isPresent() && data.isPresent()) {
      allocation.sendToPeer(peer.get().address(), data.get().octets());
    }
  }
}
