package dev.turnscope.check;

import dev.turnscope.model.IceUri;
import dev.turnscope.model.Transport;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many URIs of a plan go side by side, so that KVS's limit of allocations is kept. Pure.
 *
 * @param networks on how many libwebrtc gathers
 * @param ofOneUri how many a URI takes, at most: the probe one, libwebrtc one on each network
 */
record Allocations(int uris, int networks, int ofOneUri) {
  /** KVS's hard limit for a channel. */
  static final int MOST = 50;

  /** There libwebrtc knows one network, the any-address. */
  private static final Pattern THIS_COMPUTER =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  static Allocations of(CheckPlan plan) {
    return new Allocations(
        plan.items().size(),
        plan.networks(),
        plan.items().stream().mapToInt(item -> ofOne(item, plan.networks())).max().orElse(0));
  }

  /** How many URIs may be under way at a time. */
  int atOnce() {
    return Math.clamp(MOST / Math.max(1, ofOneUri), 1, CheckPlan.MOST_AT_ONCE);
  }

  /** A sentence for where URIs have to wait for others because this computer has many networks. */
  Optional<String> turns() {
    return atOnce() == CheckPlan.MOST_AT_ONCE || uris <= atOnce()
        ? Optional.empty()
        : Optional.of(
            "The URIs were checked %d at a time: KVS allows a channel %d allocations, and on this computer’s %d networks one URI takes up to %d."
                .formatted(atOnce(), MOST, networks, ofOneUri));
  }

  private static int ofOne(CheckPlan.Item item, int networks) {
    if (!(item.uri() instanceof IceUri uri) || !uri.relays()) {
      return 0;
    }
    if (uri.transport() == Transport.DTLS) {
      return 1;
    }
    return 1 + (THIS_COMPUTER.matcher(uri.host()).matches() ? 1 : networks);
  }
}
