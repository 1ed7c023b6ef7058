package dev.turnscope.ui.source;

import dev.turnscope.aws.kvs.IceServerConfigRequest;
import dev.turnscope.model.ChannelRef;
import dev.turnscope.model.NameForm;
import dev.turnscope.model.Role;
import dev.turnscope.ui.look.Words;
import dev.turnscope.ui.work.Unavailable;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import dev.turnscope.ui.work.Workbench.Place;
import org.jspecify.annotations.Nullable;

/** A request as the person typed it: a choice to check, or a sentence about what is wrong. */
record TypedRequest(String channel, Role role, String clientId, String username) {

  /** Where a request can be wrong. */
  enum Field {
    CHANNEL,
    CLIENT_ID,
    USERNAME
  }

  TypedRequest {
    channel = channel.strip();
    clientId = clientId.strip();
    username = username.strip();
  }

  ChannelChoice at(Place place) throws Unavailable {
    return new ChannelChoice(
        place,
        named(),
        role,
        checked(Words.of("source.client-id.spoken"), clientId),
        checked(Words.of("source.options.username.spoken"), username));
  }

  /** The first field that is wrong, null where none is. */
  @Nullable Field wrong() {
    try {
      named();
    } catch (Unavailable notAChannel) {
      return Field.CHANNEL;
    }
    return !allowed(clientId) ? Field.CLIENT_ID : !allowed(username) ? Field.USERNAME : null;
  }

  private ChannelRef named() throws Unavailable {
    if (channel.isEmpty()) {
      throw new Unavailable(Words.of("source.no-channel"), Words.of("source.no-channel.step"));
    }
    try {
      ChannelRef ref = ChannelRef.read(channel);
      return new IceServerConfigRequest(ref, role, null, null).channel();
    } catch (IllegalArgumentException notAChannel) {
      throw new Unavailable(
          String.valueOf(notAChannel.getMessage()), Words.of("source.channel.wrong.step"));
    }
  }

  private static boolean allowed(String id) {
    try {
      checked("", id);
      return true;
    } catch (Unavailable wrong) {
      return false;
    }
  }

  /** Null where the field is empty. */
  private static @Nullable String checked(String what, String id) throws Unavailable {
    if (id.isEmpty()) {
      return null;
    }
    try {
      NameForm.check(what, id);
      return id;
    } catch (IllegalArgumentException notAnId) {
      throw new Unavailable(
          String.valueOf(notAnId.getMessage()), Words.of("source.client-id.wrong.step"));
    }
  }
}
