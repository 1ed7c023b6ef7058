package dev.turnscope.secrets;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** ICE server lists whose credentials are marked, as a person pastes them. */
public final class Lists {
  private Lists() {}

  /** One server with these URIs. */
  public static String of(String... uris) {
    ObjectNode server = JsonMapper.shared().createObjectNode();
    for (String uri : uris) {
      server.withArray("urls").add(uri);
    }
    server.put("username", Marker.TURN_USERNAME.text());
    server.put("credential", Marker.TURN_PASSWORD.text());
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.putArray("iceServers").add(server);
    return root.toString();
  }
}
