package dev.turnscope.source.text;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an ICE server list that a person gives: an RTCConfiguration, RTCIceServers (W3C WebRTC
 * sections 4.2.1 and 4.2.4), or a GetIceServerConfig answer as the AWS CLI prints it. What is
 * broken becomes a notice with its place, what is good is kept.
 */
public final class ServerListReader {
  /** Two hundred URIs with their credentials take less than a tenth of it. */
  public static final int MOST_BYTES = 1 << 20;

  /** At 24 URIs side by side and 5 s each, more would keep a person waiting for over a minute. */
  public static final int MOST_URIS = 200;

  private static final List<String> LIST_NAMES =
      List.of("iceServers", "IceServerList", "iceServerList");

  private final InstantSource clock;

  public ServerListReader(InstantSource clock) {
    this.clock = clock;
  }

  /** Reads a text that was pasted. */
  public IceServerList read(String text) throws UnreadableList {
    return read(BoundedJson.parse(text, MOST_BYTES));
  }

  /** Reads a file or standard input, in any Unicode encoding, to its end or to the bound. */
  public IceServerList read(InputStream in) throws UnreadableList, IOException {
    return read(BoundedJson.parse(in, MOST_BYTES));
  }

  private IceServerList read(JsonNode root) throws UnreadableList {
    Notices notices = new Notices();
    EntryReader entries = new EntryReader(clock.instant(), MOST_URIS, notices);
    List<IceServer> servers = new ArrayList<>();
    for (Entry entry : entries(root)) {
      int noticesBefore = notices.size();
      entries
          .read(entry.place(), entry.node())
          .ifPresent(
              server -> {
                servers.add(server);
                notices.number(noticesBefore, servers.size());
              });
    }
    if (entries.listed() > MOST_URIS) {
      notices.add(
          String.format(
              Locale.ROOT,
              "The list holds %,d URIs: the first %d are taken.",
              entries.listed(),
              MOST_URIS));
    }
    if (servers.isEmpty()) {
      throw new UnreadableList(
          notices
              .first()
              .map(notice -> "The list holds no ICE server that can be used: " + notice)
              .orElse("The list holds no ICE server that can be used."));
    }
    return new IceServerList(
        Source.servers(), servers, clock.instant(), List.of(), notices.sentences());
  }

  private record Entry(String place, JsonNode node) {}

  private static List<Entry> entries(JsonNode root) throws UnreadableList {
    if (root.isArray()) {
      return entries("", root);
    }
    if (!root.isObject()) {
      throw new UnreadableList(
          "The JSON is %s: an object with iceServers or IceServerList, or an array of ICE servers,"
                  .formatted(JsonTypes.of(root))
              + " was expected.");
    }
    Optional<String> name = LIST_NAMES.stream().filter(root::has).findFirst();
    if (name.isPresent()) {
      return entries(name.get(), root.path(name.get()));
    }
    if (EntryReader.URI_NAMES.stream().anyMatch(root::has)) {
      return List.of(new Entry("", root));
    }
    throw new UnreadableList(
        "The JSON holds no ICE servers: none of iceServers, IceServerList and urls is in it.");
  }

  private static List<Entry> entries(String place, JsonNode list) throws UnreadableList {
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
      entries.add(new Entry(place + "[" + entries.size() + "]", node));
    }
    return entries;
  }
}
