package dev.turnscope.report;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An ICE server list as JSON, its members those of {@link ReportJson}: no credentials. */
public final class ServerListJson {
  private ServerListJson() {}

  public static String write(IceServerList list) {
    ObjectNode root = ReportJson.MAPPER.createObjectNode();
    root.put("schema", ReportJson.SCHEMA);
    root.put("fetchedAt", ReportJson.instant(list.fetchedAt()));
    ReportJson.source(root.putObject("source"), list.source());
    ArrayNode servers = root.putArray("servers");
    for (IceServer server : list.servers()) {
      ReportJson.server(servers.addObject(), CheckReport.Server.of(server));
    }
    ReportJson.texts(root.putArray("notices"), ServerListText.notices(list));
    return ReportJson.pretty(root);
  }
}
