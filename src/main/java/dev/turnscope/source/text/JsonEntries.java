package dev.turnscope.source.text;

import dev.turnscope.source.text.BoundedJson.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds the ICE servers in objects and arrays: an RTCConfiguration, RTCIceServers (W3C WebRTC
 * sections 4.2.1 and 4.2.4), or a GetIceServerConfig answer as the AWS CLI prints it.
 */
final class JsonEntries {
  private static final List<String> LIST_NAMES =
      List.of("iceServers", "IceServerList", "iceServerList");

  private JsonEntries() {}

  static List<Entry> of(List<Root> roots, Notices notices) throws UnreadableList {
    if (roots.size() == 1) {
      return of(Place.ROOT, roots.getFirst().node());
    }
    List<Entry> entries = new ArrayList<>();
    UnreadableList problem =
        new UnreadableList(
            "The text holds only %s. %s".formatted(Lost.CONSOLE.words(), Lost.ADVICE));
    // A console repeats below what it showed for short.
    for (Root root : roots.stream().filter(root -> !Lost.wholly(root.node())).toList()) {
      try {
        entries.addAll(of(Place.at(root.position()), root.node()));
      } catch (UnreadableList none) {
        problem = none;
        notices.add(
            "%s: what begins there holds no ICE servers, and was left out."
                .formatted(Place.at(root.position())));
      }
    }
    if (entries.isEmpty()) {
      throw problem;
    }
    return entries;
  }

  private static List<Entry> of(Place place, JsonNode root) throws UnreadableList {
    if (root.isArray()) {
      return servers(place, root);
    }
    Optional<String> name = LIST_NAMES.stream().filter(root::has).findFirst();
    if (name.isPresent()) {
      return servers(place.member(name.get()), root.path(name.get()));
    }
    if (Lost.of(root).isPresent() || EntryReader.URI_NAMES.stream().anyMatch(root::has)) {
      return List.of(new Entry(place, root));
    }
    throw new UnreadableList(
        "The JSON holds no ICE servers: none of iceServers, IceServerList and urls is in it.");
  }

  private static List<Entry> servers(Place place, JsonNode list) throws UnreadableList {
    if (list.isObject()) {
      return List.of(new Entry(place, list));
    }
    if (!list.isArray()) {
      throw new UnreadableList(
          "%s is %s: an array of ICE servers was expected.".formatted(place, JsonTypes.of(list)));
    }
    if (list.isEmpty()) {
      throw new UnreadableList("The ICE server list is empty.");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode node : list) {
      entries.add(new Entry(place.element(entries.size()), node));
    }
    return entries;
  }
}
