package dev.turnscope.lab.turn;

import dev.turnscope.stun.MessageClass;
import dev.turnscope.stun.Protection;
import dev.turnscope.stun.ReceivedMessage;
import dev.turnscope.stun.Software;
import dev.turnscope.stun.StunEncoder;
import dev.turnscope.stun.StunMessage;
import dev.turnscope.stun.UnknownAttribute;
import dev.turnscope.stun.UnknownAttributes;
import dev.turnscope.stun.XorMappedAddress;
import java.util.List;

/** Answers Binding requests (RFC 8489 section 12), which need no credentials. */
final class Binding {
  static final Software SOFTWARE = new Software("Turnscope lab");

  private Binding() {}

  static byte[] answer(ReceivedMessage received, ClientPath client) {
    StunMessage request = received.message();
    StunMessage response;
    try {
      refuseUnknown(request);
      response =
          request.response(
              MessageClass.SUCCESS_RESPONSE,
              List.of(new XorMappedAddress(client.tuple().client()), SOFTWARE));
    } catch (Refused refused) {
      response = request.response(MessageClass.ERROR_RESPONSE, refused.attributes());
    }
    return StunEncoder.encode(response, Protection.NONE.withFingerprint(received.hasFingerprint()));
  }

  /** RFC 8489 section 6.3.1: an attribute that must be understood, and is not, gets a 420. */
  static void refuseUnknown(StunMessage request) throws Refused {
    List<Integer> unknown =
        request
            .all(UnknownAttribute.class)
            .filter(UnknownAttribute::comprehensionRequired)
            .map(UnknownAttribute::code)
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refused(TurnError.UNKNOWN_ATTRIBUTE, new UnknownAttributes(unknown));
    }
  }
}
