package dev.turnscope.report;

import dev.turnscope.model.CheckReport;
import dev.turnscope.model.ClientView;
import dev.turnscope.model.Conclusion;
import dev.turnscope.model.Connects;
import dev.turnscope.model.MediaStorage;
import dev.turnscope.model.Role;
import dev.turnscope.model.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads back what {@link ReportJson} wrote. Moments and times come back in whole milliseconds, and
 * certificates without their PEM, which no saved run holds.
 */
public final class ReportReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxTokenCount(2_000_000)
                          .maxNumberLength(64)
                          .build())
                  .build())
          .build();

  private ReportReader() {}

  /** The run that a text holds; takes a fraction of a second for the longest. */
  public static CheckReport read(String text) throws UnreadableReport {
    Members root = new Members("", parse(text));
    if (root.number("schema") != ReportJson.SCHEMA) {
      throw new UnreadableReport(
          ("The run was saved with schema %d, and this version of Turnscope reads schema %d: open it"
                  + " with the version that saved it.")
              .formatted(root.number("schema"), ReportJson.SCHEMA));
    }
    return new CheckReport(
        root.text("app"),
        root.instant("startedAt"),
        root.millis("elapsedMs"),
        source(root.object("source")),
        root.list("servers", ReportReader::server),
        root.list("results", ResultReader::read),
        conclusion(root.object("conclusion")),
        root.texts("notices"));
  }

  // Jackson's exception is dropped, not chained: it quotes the text.
  @SuppressWarnings("UnusedException")
  private static JsonNode parse(String text) throws UnreadableReport {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException broken) {
      TokenStreamLocation place = broken.getLocation();
      throw new UnreadableReport(
          place == null
              ? "The saved run goes deeper, or holds longer texts, than any that Turnscope writes."
              : "The saved run is not whole: it breaks at line %d, column %d."
                  .formatted(place.getLineNr(), place.getColumnNr()));
    }
  }

  private static Source source(Members source) throws UnreadableReport {
    return new Source(
        source.word("kind", Source.Kind.values(), Source.Kind::word),
        source.textOrNull("channel"),
        source.textOrNull("region"),
        source.wordOrNull("role", Role.values(), Role::word),
        source.textOrNull("endpoint"),
        storage(source.objectOrNull("mediaStorage")),
        source.textOrNull("credentials"));
  }

  private static @Nullable MediaStorage storage(@Nullable Members storage) throws UnreadableReport {
    return storage == null
        ? null
        : new MediaStorage(
            storage.word("status", MediaStorage.Status.values(), MediaStorage.Status::word),
            storage.textOrNull("stream"),
            storage.textOrNull("problem"));
  }

  private static CheckReport.Server server(Members server) throws UnreadableReport {
    return new CheckReport.Server(
        server.texts("uris"),
        server.secondsOrNull("ttlSeconds"),
        server.instantOrNull("expiresAt"));
  }

  private static Conclusion conclusion(Members conclusion) throws UnreadableReport {
    return new Conclusion(
        conclusion.word("connects", Connects.values(), Connects::word),
        conclusion.text("headline"),
        conclusion.texts("findings"),
        conclusion.texts("requests"),
        conclusion.list("clients", ReportReader::client));
  }

  private static ClientView client(Members client) throws UnreadableReport {
    return new ClientView(
        client.text("client"),
        client.word("relays", ClientView.Relays.values(), ClientView.Relays::word),
        client.text("explanation"));
  }
}
