package dev.turnscope.report;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.ClientView;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON: what {@code --format json} prints and a saved run holds. */
public final class ReportJson {
  /** Counted up when a member changes its meaning or goes. */
  public static final int SCHEMA = 1;

  static final JsonMapper MAPPER = JsonMapper.shared();
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter(
                  Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER)));

  private ReportJson() {}

  public static String write(CheckReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", SCHEMA);
    root.put("app", report.app());
    root.put("startedAt", instant(report.startedAt()));
    root.put("elapsedMs", report.elapsed().toMillis());
    source(root.putObject("source"), report.source());
    ArrayNode servers = root.putArray("servers");
    report.servers().forEach(server -> server(servers.addObject(), server));
    texts(root.putArray("notices"), report.notices());
    ArrayNode results = root.putArray("results");
    report.results().forEach(result -> ResultJson.write(results.addObject(), result));
    conclusion(root.putObject("conclusion"), report.conclusion());
    return pretty(root);
  }

  static String pretty(ObjectNode root) {
    return WRITER.writeValueAsString(root) + "\n";
  }

  static void source(ObjectNode node, Source source) {
    node.put("kind", source.kind().word());
    node.put("channel", source.channel());
    node.put("region", source.region());
    node.put("role", source.role() == null ? null : source.role().word());
    node.put("endpoint", source.endpoint());
    storage(node, source.storage());
    if (source.credentials() != null) {
      node.put("credentials", source.credentials());
    }
  }

  private static void storage(ObjectNode node, @Nullable MediaStorage storage) {
    if (storage != null) {
      node.putObject("mediaStorage")
          .put("status", storage.status().word())
          .put("stream", storage.stream())
          .put("problem", storage.problem());
    }
  }

  static void server(ObjectNode node, CheckReport.Server server) {
    texts(node.putArray("uris"), server.uris());
    node.put("ttlSeconds", server.ttl() == null ? null : server.ttl().toSeconds());
    node.put("expiresAt", instant(server.expiresAt()));
  }

  static @Nullable String instant(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static void texts(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }

  private static void conclusion(ObjectNode node, Conclusion conclusion) {
    node.put("connects", conclusion.connects().word());
    node.put("headline", conclusion.headline());
    texts(node.putArray("findings"), conclusion.findings());
    texts(node.putArray("requests"), conclusion.requests());
    ArrayNode clients = node.putArray("clients");
    for (ClientView view : conclusion.clients()) {
      ObjectNode client = clients.addObject();
      client.put("client", view.client());
      client.put("relays", view.relays().word());
      client.put("explanation", view.explanation());
    }
  }
}
