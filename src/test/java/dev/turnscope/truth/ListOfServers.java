package dev.turnscope.truth;

import dev.turnscope.truth.network.Account;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An RTCConfiguration: an entry for each TURN host, and one without credentials for STUN. */
final class ListOfServers {
  private static final String STUN = "";

  private ListOfServers() {}

  static String of(Collection<String> uris, Account account) {
    Map<String, List<String>> hosts =
        uris.stream()
            .collect(
                Collectors.groupingBy(
                    ListOfServers::host, LinkedHashMap::new, Collectors.toList()));
    ObjectNode root = JsonMapper.shared().createObjectNode();
    ArrayNode servers = root.putArray("iceServers");
    hosts.forEach(
        (host, its) -> {
          ObjectNode server = servers.addObject();
          its.forEach(server.putArray("urls")::add);
          if (!host.equals(STUN)) {
            server.put("username", account.username()).put("credential", account.password());
          }
        });
    return root.toString();
  }

  private static String host(String uri) {
    return uri.startsWith("stun") ? STUN : uri.split(":")[1];
  }
}
