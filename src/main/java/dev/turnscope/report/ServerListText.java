package dev.turnscope.report;

import dev.turnscope.model.IceServer;
import dev.turnscope.model.IceServerList;
import dev.turnscope.model.ListedUri;
import dev.turnscope.model.RefusedUri;
import dev.turnscope.model.Secret;
import dev.turnscope.model.UsernameClaims;
import java.util.List;
import java.util.stream.Stream;

/** An ICE server list as the terminal shows it: URIs and TTL, username and password masked. */
public final class ServerListText {
  private ServerListText() {}

  public static String write(IceServerList list, TextStyle style) {
    TextLines lines = new TextLines(style);
    lines.raw(
        style.strong(
            style.clean(
                "%s: %s, fetched at %s"
                    .formatted(
                        Origin.of(list.source()),
                        count(list.servers().size()),
                        Validity.moment(list.fetchedAt())))));
    Origin.factsWithDetails(list.source()).forEach(fact -> lines.paragraph("", fact));
    List<String> notices = notices(list);
    if (!notices.isEmpty()) {
      lines.blank().raw("The list");
      notices.forEach(notice -> lines.paragraph("  • ", notice));
    }
    int number = 0;
    for (IceServer server : list.servers()) {
      lines.blank();
      lines.raw("Server " + ++number + ttl(server));
      server.uris().forEach(uri -> uri(lines, uri));
      credentials(lines, list, server);
    }
    return lines.toString();
  }

  /** What cannot be used, and where the list contradicts itself. */
  static List<String> notices(IceServerList list) {
    return Stream.concat(list.notices().stream(), UsernameClaims.differences(list).stream())
        .toList();
  }

  private static String count(int servers) {
    return servers == 1 ? "1 ICE server" : servers + " ICE servers";
  }

  private static String ttl(IceServer server) {
    return server.ttl() == null ? "" : ": TTL %d s".formatted(server.ttl().toSeconds());
  }

  private static void uri(TextLines lines, ListedUri uri) {
    lines.paragraph("  ", TextStyle.uri(uri.text()));
    if (uri instanceof RefusedUri refused) {
      lines.paragraph("      ", refused.problem());
    }
  }

  private static void credentials(TextLines lines, IceServerList list, IceServer server) {
    if (server.credentials() == null) {
      lines.raw("  no credentials");
      return;
    }
    String validity = Validity.of(server.expiresAt(), list.fetchedAt());
    lines.paragraph(
        "  ",
        "username %s, password %s%s"
            .formatted(
                shown(server.credentials().username()),
                shown(server.credentials().password()),
                validity.isEmpty() ? "" : ", " + validity));
  }

  private static String shown(Secret secret) {
    return secret.isEmpty() ? "missing" : secret.toString();
  }
}
