package dev.turnscope.ui.copy;

import dev.turnscope.model.Credentials;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.IceUri;
import dev.turnscope.model.SignalingEndpoint;
import dev.turnscope.source.ProfileChoice;
import dev.turnscope.ui.work.Workbench.ChannelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which something is copied. */
final class Formats {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Formats() {}

  /**
   * An array of RTCIceServer with usernames and passwords; URIs that no client takes are not in.
   */
  static String iceServers(IceServerList list) {
    ArrayNode servers = MAPPER.createArrayNode();
    for (IceServer server : list.servers()) {
      List<IceUri> usable =
          server.uris().stream().filter(IceUri.class::isInstance).map(IceUri.class::cast).toList();
      if (!usable.isEmpty()) {
        ObjectNode node = servers.addObject();
        ArrayNode urls = node.putArray("urls");
        usable.forEach(uri -> urls.add(uri.text()));
        Credentials credentials = server.credentials();
        if (credentials != null) {
          node.put("username", credentials.username().reveal());
          node.put("credential", credentials.password().reveal());
        }
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(servers) + "\n";
  }

  /** The AWS CLI's command that asks for the same list anew. It holds no secret. */
  static String awsCommand(ChannelChoice choice, SignalingEndpoint endpoint, Shell shell) {
    List<String> words = new ArrayList<>(List.of("aws", "kinesis-video-signaling"));
    words.add("get-ice-server-config");
    words.addAll(List.of("--endpoint-url", endpoint.url()));
    words.addAll(List.of("--channel-arn", endpoint.channelArn()));
    if (choice.clientId() != null) {
      words.addAll(List.of("--client-id", choice.clientId()));
    }
    if (choice.username() != null) {
      words.addAll(List.of("--username", choice.username()));
    }
    words.addAll(List.of("--service", "TURN", "--region", choice.place().region()));
    if (choice.place().profile() instanceof ProfileChoice.Aws profile) {
      words.addAll(List.of("--profile", profile.name()));
    }
    return words.stream().map(shell::quoted).collect(Collectors.joining(" "));
  }

  /** A line for a spreadsheet: a tab between two cells, and none within one. */
  static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
        .collect(Collectors.joining("\t"));
  }
}
